package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects, for one path, what its key attributes are equal to. Lives while the path is made. */
final class GivenSources {

    private final EntityModel entity;
    private final KeyFacts facts;
    private final List<Given> given = new ArrayList<>();
    private final List<KeyFacts.Equality> used = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private final Set<String> keyed = new HashSet<>();

    GivenSources(EntityModel entity, KeyFacts facts) {
        this.entity = entity;
        this.facts = facts;
    }

    List<Given> given() {
        return given;
    }

    /** Takes what all of some attributes are equal to; whether there is something for each. */
    boolean takeAll(List<ModelPath> sources) {
        return take(sources) == sources.size();
    }

    /** Takes what the first of some attributes are equal to; answers how many there are. */
    int take(List<ModelPath> sources) {
        int count = 0;
        while (count < sources.size() && take(sources.get(count))) {
            count++;
        }
        return count;
    }

    private boolean take(ModelPath source) {
        String name = KeySource.name(source);
        if (!covered.contains(name)) {
            Given found = tenant(source);
            if (found == null) {
                KeyFacts.Equality equality = best(name);
                if (equality == null) {
                    return false;
                }
                used.add(equality);
                found = equality.given();
            }
            given.add(found);
            covered.addAll(KeySource.names(found.sources()));
        }
        keyed.add(name);
        return true;
    }

    private @Nullable Given tenant(ModelPath source) {
        ModelPath tenant = entity.keys().tenant();
        return tenant != null && KeyFacts.same(tenant, source) ? Given.tenant(source) : null;
    }

    /** The one of the fewest values. */
    private KeyFacts.@Nullable Equality best(String name) {
        KeyFacts.Equality best = null;
        for (KeyFacts.Equality each : facts.equalities()) {
            boolean fewer = best == null || count(each) < count(best);
            if (fewer && KeySource.names(each.given().sources()).contains(name)) {
                best = each;
            }
        }
        return best;
    }

    private static double count(KeyFacts.Equality equality) {
        return CostModel.combinations(List.of(equality.given()));
    }

    /** The conditions that are said by the attributes of the key. */
    Set<Term> taken() {
        Set<Term> taken = new HashSet<>();
        for (KeyFacts.Equality equality : used) {
            if (keyed.containsAll(KeySource.names(equality.given().sources()))) {
                taken.add(equality.condition());
            }
        }
        return taken;
    }

    /** Whether all of some attributes are equal to something. */
    boolean covers(List<ModelPath> sources) {
        return !sources.isEmpty() && keyed.containsAll(KeySource.names(sources));
    }
}
