package io.monodyne.flush;

import io.monodyne.context.PendingEntity;
import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.UniqueModel;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plans writes by key. Factory-lived, thread-safe; sends nothing. */
final class DirectPlanner {

    private final Function<String, TableLayout> layouts;
    private final UnitTable table;

    DirectPlanner(Function<String, TableLayout> layouts, UnitTable table) {
        this.layouts = layouts;
        this.table = table;
    }

    /** @param assumed of the item that is updated */
    DirectPlan plan(DirectWrite write, Assumptions assumed) {
        if (write instanceof DirectWrite.Update update) {
            return update(update, assumed);
        }
        return write instanceof DirectWrite.Delete delete ? delete(delete) : check(write);
    }

    /** One plan has to be right for every entity that the item can be of. */
    private DirectPlan update(DirectWrite.Update update, Assumptions assumed) {
        EntityModel entity = update.model();
        String physical = table.of(entity);
        TableLayout layout = layouts.apply(physical);
        DirectPlan plan = new DirectUpdatePlanner(update, physical, layout, assumed).plan();
        if (DirectConditions.exact(update)) {
            return plan;
        }
        ItemWrite.Update write = (ItemWrite.Update) plan.main().write();
        for (EntityModel concrete : entity.concreteTypes()) {
            if (concrete != entity) {
                DirectPlan other = new DirectUpdatePlanner(update.of(concrete), physical, layout, assumed).plan();
                ItemWrite.Update otherWrite = (ItemWrite.Update) other.main().write();
                boolean same = withoutMoment(concrete, otherWrite).equals(withoutMoment(concrete, write))
                        && other.relied().equals(plan.relied())
                        && other.sentinels().size() == plan.sentinels().size();
                if (!same) {
                    throw DirectProblems.subtypesDiffer(entity.name());
                }
            }
        }
        return plan;
    }

    /** The assignments without that of a version which is a moment: no two plans are made at the same one. */
    private static List<Assignment> withoutMoment(EntityModel entity, ItemWrite.Update write) {
        VersionModel version = entity.version();
        if (version == null || version.numeric()) {
            return write.assignments();
        }
        AttributePath path = AttributePath.of(version.attribute().storedName());
        return write.assignments().stream()
                .filter(assignment -> !assignment.path().equals(path))
                .toList();
    }

    private DirectPlan check(DirectWrite check) {
        String physical = table.of(check.model());
        ItemWrite write = new ItemWrite.Check(physical, check.model().itemKey(check.key()), condition(check, Map.of()));
        return planned(check, write, List.of(), Map.of());
    }

    private DirectPlan delete(DirectWrite.Delete delete) {
        EntityModel entity = delete.model();
        for (EntityModel concrete : entity.concreteTypes()) {
            requireWhole(concrete);
            if (concrete != entity
                    && concrete.rules().uniques().size()
                            != entity.rules().uniques().size()) {
                throw DirectProblems.subtypesDiffer(entity.name());
            }
        }
        String physical = table.of(entity);
        Knowledge knowledge = new Knowledge(delete, null);
        List<PlannedWrite> sentinels = released(delete, knowledge, physical);
        ItemWrite write = new ItemWrite.Delete(
                physical, entity.itemKey(delete.key()), condition(delete, knowledge.relied()), RetryGuard.goneIsDone());
        return planned(delete, write, sentinels, knowledge.relied());
    }

    /** Throws where the removal of an entity takes more than its item. */
    private static void requireWhole(EntityModel entity) {
        for (AssociationPath path : entity.associations()) {
            boolean links = path.attribute() instanceof EntityCollection collection
                    && (collection.storage() instanceof CollectionStorage.Links
                            || collection.storage() instanceof CollectionStorage.Columns columns && columns.owned());
            boolean goesOn = path.attribute().association().cascades(CascadeType.REMOVE)
                    || path.attribute().association().orphanRemoval();
            if (links || goesOn) {
                throw DirectProblems.reachesFurther(entity.name(), path.name());
            }
        }
    }

    private static List<PlannedWrite> released(DirectWrite.Delete delete, Knowledge knowledge, String table) {
        EntityModel entity = delete.model();
        SnapshotDraft before = new SnapshotDraft(entity, null);
        for (UniqueModel unique : entity.rules().uniques()) {
            for (ModelPath source : Knowledge.flat(unique.sources())) {
                Fact fact = knowledge.before(source);
                if (!fact.known()) {
                    throw DirectProblems.notComputable(
                            entity.name(), "the unique value of " + unique.name(), List.of(source.name()));
                }
                before.put(source, fact.value());
            }
            before.join(unique.sources());
        }
        Sentinels sentinels = new Sentinels();
        sentinels.add(
                PendingEntity.of(entity, delete.key(), delete.instance(), before.snapshot(), null),
                table,
                entity.itemKey(delete.key()));
        return sentinels.writes();
    }

    private static Condition condition(DirectWrite write, Map<AttributePath, Optional<AttributeValue>> relied) {
        List<Condition> conditions = new ArrayList<>();
        if (write.condition() != null) {
            conditions.add(write.condition().condition());
        }
        relied.forEach((path, value) -> conditions.add(DirectConditions.is(path, value)));
        conditions.addAll(DirectConditions.there(write));
        return Condition.and(conditions);
    }

    private static DirectPlan planned(
            DirectWrite write,
            ItemWrite itemWrite,
            List<PlannedWrite> sentinels,
            Map<AttributePath, Optional<AttributeValue>> relied) {
        PlannedWrite main =
                new PlannedWrite(itemWrite, write.model(), write.instance(), new WriteRole.Direct(write, relied));
        return new DirectPlan(main, sentinels, relied, write.condition() == null);
    }
}
