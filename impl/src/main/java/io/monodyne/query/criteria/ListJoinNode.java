package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.ListAttribute;
import java.util.List;
import java.util.Objects;

/** A join of a list. */
final class ListJoinNode<Z, E> extends JoinNode<Z, E> implements ListJoin<Z, E> {

    ListJoinNode(Binding binding, JoinFacts facts) {
        super(binding, facts);
    }

    @Override
    JoinNode<Z, ?> bound(Binding other) {
        return new ListJoinNode<Z, Object>(other, facts());
    }

    @Override
    public ListJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public ListJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // made for an attribute of this kind
    public ListAttribute<? super Z, E> getModel() {
        return (ListAttribute<? super Z, E>) Objects.requireNonNull(facts().attribute());
    }

    @Override
    public Expression<Integer> index() {
        return new Computed<>(Integer.class, to -> new Function(-1, FunctionName.INDEX, List.of(variable(to))));
    }
}
