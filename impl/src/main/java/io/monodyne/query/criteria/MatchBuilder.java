package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the builder that matches patterns and asks collections. */
abstract class MatchBuilder extends ConditionBuilder {

    @Override
    public Predicate like(Expression<String> x, Expression<String> pattern) {
        return Conditions.like(x, pattern);
    }

    @Override
    public Predicate like(Expression<String> x, String pattern) {
        return Conditions.like(x, pattern);
    }

    @Override
    public Predicate like(Expression<String> x, Expression<String> pattern, Expression<Character> escapeChar) {
        return Conditions.like(x, pattern, escapeChar);
    }

    @Override
    public Predicate like(Expression<String> x, Expression<String> pattern, char escapeChar) {
        return Conditions.like(x, pattern, Conditions.character(escapeChar));
    }

    @Override
    public Predicate like(Expression<String> x, String pattern, Expression<Character> escapeChar) {
        return Conditions.like(x, pattern, escapeChar);
    }

    @Override
    public Predicate like(Expression<String> x, String pattern, char escapeChar) {
        return Conditions.like(x, pattern, Conditions.character(escapeChar));
    }

    @Override
    public Predicate notLike(Expression<String> x, Expression<String> pattern) {
        return like(x, pattern).not();
    }

    @Override
    public Predicate notLike(Expression<String> x, String pattern) {
        return like(x, pattern).not();
    }

    @Override
    public Predicate notLike(Expression<String> x, Expression<String> pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar).not();
    }

    @Override
    public Predicate notLike(Expression<String> x, Expression<String> pattern, char escapeChar) {
        return like(x, pattern, escapeChar).not();
    }

    @Override
    public Predicate notLike(Expression<String> x, String pattern, Expression<Character> escapeChar) {
        return like(x, pattern, escapeChar).not();
    }

    @Override
    public Predicate notLike(Expression<String> x, String pattern, char escapeChar) {
        return like(x, pattern, escapeChar).not();
    }

    @Override
    public <C extends Collection<?>> Predicate isEmpty(Expression<C> collection) {
        ExpressionNode<C> own = ExpressionNode.own(collection);
        return new Condition(own::isEmpty);
    }

    @Override
    public <C extends Collection<?>> Predicate isNotEmpty(Expression<C> collection) {
        ExpressionNode<C> own = ExpressionNode.own(collection);
        return new Condition((to, negated) -> own.isEmpty(to, !negated));
    }

    @Override
    public <C extends Collection<?>> Expression<Integer> size(Expression<C> collection) {
        ExpressionNode<C> own = ExpressionNode.own(collection);
        return new Computed<>(Integer.class, own::size);
    }

    @Override
    public <C extends Collection<?>> Expression<Integer> size(C collection) {
        return LiteralNode.holding(collection.size());
    }

    private static Predicate member(boolean member, @Nullable Object element, Expression<?> collection) {
        ExpressionNode<?> value = ExpressionNode.of(element);
        ExpressionNode<?> own = ExpressionNode.own(collection);
        return new Condition((to, negated) -> own.hasElement(to, negated == member, value.write(to)));
    }

    @Override
    public <E, C extends Collection<E>> Predicate isMember(Expression<E> elem, Expression<C> collection) {
        return member(true, elem, collection);
    }

    @Override
    public <E, C extends Collection<E>> Predicate isMember(E elem, Expression<C> collection) {
        return member(true, elem, collection);
    }

    @Override
    public <E, C extends Collection<E>> Predicate isNotMember(Expression<E> elem, Expression<C> collection) {
        return member(false, elem, collection);
    }

    @Override
    public <E, C extends Collection<E>> Predicate isNotMember(E elem, Expression<C> collection) {
        return member(false, elem, collection);
    }

    @Override
    public <V, M extends Map<?, V>> Expression<Collection<V>> values(M map) {
        return new LiteralNode<>(Collection.class, List.copyOf(map.values()));
    }

    @Override
    public <K, M extends Map<K, ?>> Expression<Set<K>> keys(M map) {
        return new LiteralNode<>(Set.class, new LinkedHashSet<>(map.keySet()));
    }
}
