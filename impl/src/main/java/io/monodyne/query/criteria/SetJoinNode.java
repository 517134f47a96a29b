package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.SetAttribute;
import java.util.Objects;

/** A join of a set. */
final class SetJoinNode<Z, E> extends JoinNode<Z, E> implements SetJoin<Z, E> {

    SetJoinNode(Binding binding, JoinFacts facts) {
        super(binding, facts);
    }

    @Override
    JoinNode<Z, ?> bound(Binding other) {
        return new SetJoinNode<Z, Object>(other, facts());
    }

    @Override
    public SetJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public SetJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // made for an attribute of this kind
    public SetAttribute<? super Z, E> getModel() {
        return (SetAttribute<? super Z, E>) Objects.requireNonNull(facts().attribute());
    }
}
