package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A root or a join: what has a variable in the statement. */
abstract class FromNode<Z, X> extends PathNode<X> implements From<Z, X> {

    private final Binding binding;
    private final Set<Join<X, ?>> joins = new LinkedHashSet<>();
    private final Fetches<X> fetches;

    FromNode(Binding binding) {
        super(binding.type(), binding.managed());
        this.binding = binding;
        this.fetches = new Fetches<>(this, this, () -> origin().joins());
    }

    final Binding binding() {
        return binding;
    }

    final Origin origin() {
        return binding.origin();
    }

    final boolean isTreated() {
        return binding.treatedAs() != null;
    }

    @SuppressWarnings("unchecked") // the same node
    static <Z, X> FromNode<Z, X> own(@Nullable From<Z, X> from) {
        if (from instanceof FromNode<?, ?> own) {
            return (FromNode<Z, X>) own;
        }
        throw CriteriaProblems.foreign(from, "root or join");
    }

    @Override
    public Syntax write(Writing to) {
        return origin().reference(to, binding.treatedAs());
    }

    /** Its variable, where the place or the key of an element is asked for. */
    final Syntax variable(Writing to) {
        return isTreated() ? origin().variable(to) : write(to);
    }

    @Override
    public Set<Join<X, ?>> getJoins() {
        return new LinkedHashSet<>(joins);
    }

    @Override
    public boolean isCorrelated() {
        return binding.outer() != null;
    }

    @Override
    @SuppressWarnings("unchecked") // of the same types
    public From<Z, X> getCorrelationParent() {
        if (binding.outer() == null) {
            throw CriteriaProblems.notCorrelated(origin().toString());
        }
        return (From<Z, X>) binding.outer();
    }

    /** @param kind of the attribute: the interface of the metamodel */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the node of an attribute of that kind
    private <J extends Join<?, ?>> J joined(Attribute<?, ?> attribute, Class<?> kind, JoinType type) {
        if (!kind.isInstance(attribute)) {
            throw CriteriaProblems.otherKind(attribute.getName(), kind);
        }
        JoinNode<?, ?> join = Joins.of(this, attribute, type);
        joins.add((Join<X, ?>) join);
        return (J) join;
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass) {
        return join(entityClass, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass, JoinType joinType) {
        Join<X, Y> join = Joins.of(this, binding.metamodel().entity(entityClass), joinType);
        joins.add(join);
        return join;
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity) {
        return join(entity.getJavaType(), JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity, JoinType joinType) {
        return join(entity.getJavaType(), joinType);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute) {
        return join(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute, JoinType jt) {
        return joined(attribute((Attribute<?, ?>) attribute), SingularAttribute.class, jt);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection) {
        return join(collection, JoinType.INNER);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set) {
        return join(set, JoinType.INNER);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list) {
        return join(list, JoinType.INNER);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map) {
        return join(map, JoinType.INNER);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection, JoinType jt) {
        return joined(attribute((Attribute<?, ?>) collection), CollectionAttribute.class, jt);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set, JoinType jt) {
        return joined(attribute((Attribute<?, ?>) set), SetAttribute.class, jt);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list, JoinType jt) {
        return joined(attribute((Attribute<?, ?>) list), ListAttribute.class, jt);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map, JoinType jt) {
        return joined(attribute((Attribute<?, ?>) map), MapAttribute.class, jt);
    }

    @Override
    public <S, Y> Join<S, Y> join(String attributeName) {
        return join(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> CollectionJoin<S, Y> joinCollection(String attributeName) {
        return joinCollection(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> SetJoin<S, Y> joinSet(String attributeName) {
        return joinSet(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> ListJoin<S, Y> joinList(String attributeName) {
        return joinList(attributeName, JoinType.INNER);
    }

    @Override
    public <S, K, V> MapJoin<S, K, V> joinMap(String attributeName) {
        return joinMap(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> Join<S, Y> join(String attributeName, JoinType jt) {
        return joined(attribute(attributeName), Attribute.class, jt);
    }

    @Override
    public <S, Y> CollectionJoin<S, Y> joinCollection(String attributeName, JoinType jt) {
        return joined(attribute(attributeName), CollectionAttribute.class, jt);
    }

    @Override
    public <S, Y> SetJoin<S, Y> joinSet(String attributeName, JoinType jt) {
        return joined(attribute(attributeName), SetAttribute.class, jt);
    }

    @Override
    public <S, Y> ListJoin<S, Y> joinList(String attributeName, JoinType jt) {
        return joined(attribute(attributeName), ListAttribute.class, jt);
    }

    @Override
    public <S, K, V> MapJoin<S, K, V> joinMap(String attributeName, JoinType jt) {
        return joined(attribute(attributeName), MapAttribute.class, jt);
    }

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return fetches.all();
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute, JoinType jt) {
        return fetches.add(attribute((Attribute<?, ?>) attribute), jt);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute, JoinType jt) {
        return fetches.add(attribute((Attribute<?, ?>) attribute), jt);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String attributeName) {
        return fetch(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String attributeName, JoinType jt) {
        return fetches.add(attribute(attributeName), jt);
    }
}
