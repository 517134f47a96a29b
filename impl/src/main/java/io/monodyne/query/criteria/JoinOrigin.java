package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A join: of an association or a collection, of an entity, or one that is fetched only. */
abstract class JoinOrigin extends Origin {

    private final JoinList joins;
    private final boolean outer;

    private JoinOrigin(JoinList joins, JoinType type) {
        this.joins = joins;
        this.outer = type == JoinType.LEFT;
        joins.add(this);
    }

    @Override
    JoinList joins() {
        return joins;
    }

    final boolean isOuter() {
        return outer;
    }

    void declare(Writing to) {
        to.declare(this);
    }

    abstract FromItem.Join write(Writing to);

    /** Of an attribute. */
    static final class Member extends JoinOrigin {

        private final Written owner;
        private final String attribute;
        private final List<EntityType<?>> treats = new ArrayList<>();
        private @Nullable ConditionNode on;

        Member(JoinList joins, Written owner, String attribute, JoinType type) {
            super(joins, type);
            this.owner = owner;
            this.attribute = attribute;
        }

        @Override
        void treatedAs(EntityType<?> entity) {
            if (!treats.contains(entity)) {
                treats.add(entity);
            }
        }

        @Override
        boolean canBeNarrowed() {
            return treats.size() == 1;
        }

        @Override
        void restrict(@Nullable ConditionNode condition) {
            on = condition;
        }

        @Override
        @Nullable
        ConditionNode restriction() {
            return on;
        }

        @Override
        FromItem.Join write(Writing to) {
            Syntax path = new Syntax.Attribute(-1, owner.write(to), attribute);
            Syntax joined =
                    to.narrowed(this) ? new Syntax.Treat(-1, path, treats.get(0).getName()) : path;
            Syntax condition = on == null ? null : on.condition(to);
            return new FromItem.Join(-1, isOuter(), false, joined, null, to.name(this), condition);
        }

        @Override
        public String toString() {
            return "the join of " + attribute;
        }
    }

    /** Of all entities of a type. */
    static final class Entity extends JoinOrigin {

        private final String entity;
        private @Nullable ConditionNode on;

        Entity(JoinList joins, String entity, JoinType type) {
            super(joins, type);
            this.entity = entity;
        }

        @Override
        void restrict(@Nullable ConditionNode condition) {
            on = condition;
        }

        @Override
        @Nullable
        ConditionNode restriction() {
            return on;
        }

        @Override
        FromItem.Join write(Writing to) {
            Syntax condition = on == null ? null : on.condition(to);
            return new FromItem.Join(-1, isOuter(), false, null, entity, to.name(this), condition);
        }

        @Override
        public String toString() {
            return "the join of " + entity;
        }
    }

    /** Of an attribute that is read with the result. It has a variable where another one is fetched from it. */
    static final class Fetched extends JoinOrigin {

        private final Written owner;
        private final String attribute;
        private boolean owns;

        Fetched(JoinList joins, Written owner, String attribute, JoinType type) {
            super(joins, type);
            this.owner = owner;
            this.attribute = attribute;
        }

        @Override
        JoinList joins() {
            owns = true;
            return super.joins();
        }

        @Override
        void declare(Writing to) {
            if (owns) {
                super.declare(to);
            }
        }

        @Override
        FromItem.Join write(Writing to) {
            Syntax path = new Syntax.Attribute(-1, owner.write(to), attribute);
            return new FromItem.Join(-1, isOuter(), true, path, null, owns ? to.name(this) : null, null);
        }

        @Override
        public String toString() {
            return "the fetch of " + attribute;
        }
    }
}
