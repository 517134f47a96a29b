package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;

/** An item of a from clause. */
abstract class ItemOrigin extends Origin {

    private final JoinList joins = new JoinList();

    @Override
    JoinList joins() {
        return joins;
    }

    /** Gives it and its joins their variables. */
    void declare(Writing to) {
        to.declare(this);
        joins.declare(to);
    }

    void forget(Writing to) {
        to.forget(List.of(this));
        joins.forget(to);
    }

    abstract FromItem write(Writing to);

    /** All entities of a type. */
    static final class Range extends ItemOrigin {

        private final String entity;

        Range(String entity) {
            this.entity = entity;
        }

        @Override
        FromItem.Range write(Writing to) {
            return new FromItem.Range(-1, entity, to.name(this), joins().write(to));
        }

        @Override
        public String toString() {
            return "the root " + entity;
        }
    }

    /** What stands for something in a query around its own. */
    static final class Correlated extends ItemOrigin {

        private final FromNode<?, ?> outer;

        Correlated(FromNode<?, ?> outer) {
            this.outer = outer;
        }

        @Override
        FromItem write(Writing to) {
            Origin origin = outer.origin();
            if (!outer.isTreated()) {
                to.usedWhole(origin);
            }
            return new FromItem.Correlation(-1, to.name(origin), to.name(this), joins().write(to));
        }

        @Override
        boolean isNarrowed(Writing to, EntityType<?> treatedAs) {
            return treatedAs.equals(outer.binding().treatedAs())
                    && outer.origin().isNarrowed(to, treatedAs);
        }

        @Override
        public String toString() {
            return "what is correlated with " + outer.origin();
        }
    }
}
