package io.monodyne.query.criteria;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.CollectionAttribute;
import java.util.Objects;

/** A join of a collection. */
final class CollectionJoinNode<Z, E> extends JoinNode<Z, E> implements CollectionJoin<Z, E> {

    CollectionJoinNode(Binding binding, JoinFacts facts) {
        super(binding, facts);
    }

    @Override
    JoinNode<Z, ?> bound(Binding other) {
        return new CollectionJoinNode<Z, Object>(other, facts());
    }

    @Override
    public CollectionJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public CollectionJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // made for an attribute of this kind
    public CollectionAttribute<? super Z, E> getModel() {
        return (CollectionAttribute<? super Z, E>) Objects.requireNonNull(facts().attribute());
    }
}
