package io.monodyne.boot.table;

import io.monodyne.boot.settings.TableSettings;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.UnitTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one physical table has to have, collected from all entities whose items are in it: the generic indexes by the
 * settings, those that an index map names, and the one attribute that DynamoDB expires items by. Lives while the plans
 * are made.
 */
final class TablePlan {

    private static final int MOST_GLOBAL = 20;
    private static final int MOST_LOCAL = 5;
    private static final String GLOBAL = "gsi";
    private static final String LOCAL = "lsi";

    private final String name;
    private final Set<String> globalIndexes = new LinkedHashSet<>();
    private final Set<String> localIndexes = new LinkedHashSet<>();
    private final Map<String, NativeIndexModel> nativeIndexes = new LinkedHashMap<>();
    private @Nullable String timeToLive;

    private TablePlan(String name) {
        this.name = name;
    }

    /** As many as are asked for, as far as the mapped ones leave room. */
    private void addGeneric(Set<String> indexes, String prefix, int count, int most) {
        for (int i = 0; i < count && indexes.size() < most; i++) {
            if (!nativeIndexes.containsKey(prefix + i)) {
                indexes.add(prefix + i);
            }
        }
    }

    /**
     * One plan for each table that an entity of the unit is in.
     *
     * @throws jakarta.persistence.PersistenceException where a table would need more indexes than there can be, or two
     *     attributes to expire items by
     */
    static List<TablePlan> of(Model model, UnitTable unitTable, TableSettings settings) {
        Map<String, TablePlan> plans = new LinkedHashMap<>();
        for (EntityModel entity : model.entities()) {
            plans.computeIfAbsent(unitTable.of(entity), TablePlan::new).add(entity);
        }
        plans.values().forEach(plan -> {
            plan.check();
            plan.addGeneric(
                    plan.globalIndexes, GLOBAL, settings.globalIndexes(), MOST_GLOBAL - plan.nativeIndexes.size());
            plan.addGeneric(plan.localIndexes, LOCAL, settings.localIndexes(), MOST_LOCAL);
        });
        return new ArrayList<>(plans.values());
    }

    private void add(EntityModel entity) {
        for (AssociationPath path : entity.associations()) {
            if (path.attribute() instanceof EntityCollection collection
                    && collection.storage() instanceof CollectionStorage.Links links
                    && !links.inverse()) {
                globalIndexes.add(links.side().link().index());
            }
        }
        for (IndexModel index : entity.keys().indexes()) {
            (index.partition() == null ? localIndexes : globalIndexes).add(index.index());
        }
        entity.keys().nativeIndexes().forEach(index -> nativeIndexes.put(index.index(), index));
        AttributeModel expiring = entity.rules().timeToLive();
        if (expiring != null) {
            if (timeToLive != null && !timeToLive.equals(expiring.storedName())) {
                throw TableProblems.twoTimesToLive(name, timeToLive, expiring.storedName());
            }
            timeToLive = expiring.storedName();
        }
    }

    private void check() {
        int global = globalIndexes.size() + nativeIndexes.size();
        if (global > MOST_GLOBAL) {
            throw TableProblems.tooManyIndexes(name, "global", global, MOST_GLOBAL);
        }
        if (localIndexes.size() > MOST_LOCAL) {
            throw TableProblems.tooManyIndexes(name, "local", localIndexes.size(), MOST_LOCAL);
        }
    }

    String name() {
        return name;
    }

    Set<String> globalIndexes() {
        return globalIndexes;
    }

    Set<String> localIndexes() {
        return localIndexes;
    }

    /** Global ones whose keys are attributes. */
    Collection<NativeIndexModel> nativeIndexes() {
        return nativeIndexes.values();
    }

    @Nullable
    String timeToLive() {
        return timeToLive;
    }
}
