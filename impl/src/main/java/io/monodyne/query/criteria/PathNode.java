package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path. The names of attributes are looked up when they are asked for. */
abstract class PathNode<X> extends ExpressionNode<X> implements Path<X> {

    private final @Nullable ManagedType<?> managed;

    /** @param managed what its attributes are of; null where it has none */
    PathNode(Class<?> type, @Nullable ManagedType<?> managed) {
        super(type);
        this.managed = managed;
    }

    @SuppressWarnings("unchecked") // the same path
    static <X> PathNode<X> own(@Nullable Path<X> path) {
        if (path instanceof PathNode<?> own) {
            return (PathNode<X>) own;
        }
        throw CriteriaProblems.foreign(path, "path");
    }

    /** Its attribute of a name. */
    Attribute<?, ?> attribute(String name) {
        if (managed == null) {
            throw CriteriaProblems.basic(getJavaType(), name);
        }
        return Attributes.of(managed, name);
    }

    /** Its attribute that is meant by one of the metamodel; null is what a canonical class has that nobody has filled. */
    final Attribute<?, ?> attribute(@Nullable Attribute<?, ?> meant) {
        if (meant == null) {
            throw CriteriaProblems.noAttribute(getJavaType());
        }
        return attribute(meant.getName());
    }

    @Override
    public <Y> Path<Y> get(SingularAttribute<? super X, Y> attribute) {
        return new AttributePath<>(this, attribute((Attribute<?, ?>) attribute));
    }

    @Override
    public <E, C extends Collection<E>> Expression<C> get(PluralAttribute<? super X, C, E> collection) {
        return new AttributePath<>(this, attribute((Attribute<?, ?>) collection));
    }

    @Override
    public <K, V, M extends Map<K, V>> Expression<M> get(MapAttribute<? super X, K, V> map) {
        return new AttributePath<>(this, attribute((Attribute<?, ?>) map));
    }

    @Override
    public <Y> Path<Y> get(String attributeName) {
        return new AttributePath<>(this, attribute(attributeName));
    }

    @Override
    public Expression<Class<? extends X>> type() {
        return new Computed<>(Class.class, to -> new Function(-1, FunctionName.TYPE, List.of(write(to))));
    }
}
