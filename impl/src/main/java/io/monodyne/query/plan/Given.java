package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attributes of an entity are equal to: one of some values, known when the plan is run. Factory-lived, immutable.
 *
 * @param sources the attributes, more than one where the values are entities or ids with several components
 * @param kind what the values are
 * @param candidates terms of constants, parameters and slots that are read before; none for the tenant
 * @param collection whether the one candidate stands for a collection of values
 * @param target the entity whose identities the values are; null for plain values and the tenant
 */
public record Given(
        List<ModelPath> sources,
        Kind kind,
        List<Term> candidates,
        boolean collection,
        @Nullable EntityModel target) {

    /** What the values are. */
    public enum Kind {
        /** Of the attribute itself. */
        VALUE,
        /** Entities, or rows of them: the components of their ids are the values. */
        ENTITY,
        /** Id objects, likewise. */
        ID,
        /** Whose entities are asked for: known to the session. */
        TENANT
    }

    public Given {
        sources = List.copyOf(sources);
        candidates = List.copyOf(candidates);
    }

    /** The tenant of the session. */
    static Given tenant(ModelPath source) {
        return new Given(List.of(source), Kind.TENANT, List.of(), false, null);
    }
}
