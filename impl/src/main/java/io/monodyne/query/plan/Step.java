package io.monodyne.query.plan;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.List;
import java.util.Set;

/** How the values of one slot come to rows that have those of the steps before; rows keep their order. Factory-lived, immutable. */
public sealed interface Step {

    /** Whose slot it fills. */
    Source source();

    Joining joining();

    Estimate estimate();

    default int slot() {
        return source().slot();
    }

    /**
     * Which of the rows stay.
     *
     * @param outer whether a row without a partner stays, the slot left null
     * @param on what has to be true of a partner, all of them
     * @param where parts of the condition of the block that can be decided now; all of them have to be true for a row to stay
     */
    record Joining(boolean outer, List<Term> on, List<Term> where) {

        public Joining {
            on = List.copyOf(on);
            where = List.copyOf(where);
        }

        /** What a step sees to itself need not be evaluated again. */
        Joining without(Set<Term> taken) {
            return new Joining(
                    outer,
                    on,
                    where.stream().filter(term -> !taken.contains(term)).toList());
        }
    }

    /** Entities that are read once, whatever the rows are: each row goes with each of them. */
    record Read(Source source, EntityModel entity, Access access, Joining joining, Estimate estimate) implements Step {}

    /** Entities that are read for the values that a row has: once for equal ones. */
    record Lookup(Source source, EntityModel entity, Access access, Joining joining, Estimate estimate)
            implements Step {}

    /**
     * What a reference names, read by key for many rows together.
     *
     * @param from the slot of the entity that has the reference
     * @param entity what the target has to be; others are no partners
     */
    record Reference(
            Source source, EntityModel entity, int from, AssociationPath path, Joining joining, Estimate estimate)
            implements Step {}

    /**
     * The other side of an association, read by the key of its owner: a collection, or the inverse side of a one-to-one.
     *
     * @param from the slot of the owner
     * @param entity what the targets have to be
     */
    record Collection(
            Source source, EntityModel entity, int from, AssociationPath path, Joining joining, Estimate estimate)
            implements Step {}

    /** The elements of an element collection: they are in the item of their owner. */
    record Elements(Source.Elements source, Joining joining, Estimate estimate) implements Step {}
}
