package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Map;
import java.util.Objects;

/** A join of a map. Its variable stands for the values. */
final class MapJoinNode<Z, K, V> extends JoinNode<Z, V> implements MapJoin<Z, K, V> {

    MapJoinNode(Binding binding, JoinFacts facts) {
        super(binding, facts);
    }

    @Override
    JoinNode<Z, ?> bound(Binding other) {
        return new MapJoinNode<Z, Object, Object>(other, facts());
    }

    @Override
    public MapJoin<Z, K, V> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public MapJoin<Z, K, V> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // made for an attribute of this kind
    public MapAttribute<? super Z, K, V> getModel() {
        return (MapAttribute<? super Z, K, V>) Objects.requireNonNull(facts().attribute());
    }

    Syntax part(Syntax.Part part, Writing to) {
        Syntax whole = new Syntax.MapPart(-1, part, variable(to));
        EntityType<?> treatedAs = binding().treatedAs();
        if (treatedAs == null || part != Syntax.Part.VALUE || origin().isNarrowed(to, treatedAs)) {
            return whole;
        }
        return new Syntax.Treat(-1, whole, treatedAs.getName());
    }

    @Override
    public Path<K> key() {
        Type<K> type = getModel().getKeyType();
        return new MapPartPath<>(this, Syntax.Part.KEY, type, keyModel(type));
    }

    @SuppressWarnings("unchecked") // the entity itself
    private static <K> Bindable<K> keyModel(Type<K> type) {
        return type instanceof Bindable<?> entity ? (Bindable<K>) entity : new KeyModel<>(type.getJavaType());
    }

    @Override
    public Path<V> value() {
        return new MapPartPath<>(this, Syntax.Part.VALUE, getModel().getElementType(), getModel());
    }

    @Override
    public Expression<Map.Entry<K, V>> entry() {
        return new Computed<>(Map.Entry.class, to -> part(Syntax.Part.ENTRY, to));
    }

    /** What a key is bound to that is no entity: one value. */
    private record KeyModel<K>(Class<K> getBindableJavaType) implements Bindable<K> {

        @Override
        public BindableType getBindableType() {
            return BindableType.SINGULAR_ATTRIBUTE;
        }
    }
}
