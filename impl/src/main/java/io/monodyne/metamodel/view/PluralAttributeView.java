package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collection or map, of values or of entities. Factory-lived, immutable. */
abstract class PluralAttributeView<X, C, E> extends AttributeView<X, C> implements PluralAttribute<X, C, E> {

    private final Type<E> elementType;

    private PluralAttributeView(AttributeModel model, ManagedTypeView<X> declaring, Type<E> elementType) {
        super(model, declaring);
        this.elementType = elementType;
    }

    /**
     * Of the kind that its declared type says.
     *
     * @param keyType null where it is no map
     */
    static <X, E> PluralAttributeView<X, ?, E> of(
            AttributeModel model, ManagedTypeView<X> declaring, Type<E> elementType, @Nullable Type<?> keyType) {
        if (keyType != null) {
            return new OfMap<>(model, declaring, elementType, keyType);
        }
        Class<?> type = model.facts().javaType();
        if (Set.class.isAssignableFrom(type)) {
            return new OfSet<>(model, declaring, elementType);
        }
        return List.class.isAssignableFrom(type)
                ? new OfList<>(model, declaring, elementType)
                : new OfCollection<>(model, declaring, elementType);
    }

    @Override
    public Type<E> getElementType() {
        return elementType;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.PLURAL_ATTRIBUTE;
    }

    @Override
    public Class<E> getBindableJavaType() {
        return elementType.getJavaType();
    }

    private static final class OfCollection<X, E> extends PluralAttributeView<X, Collection<E>, E>
            implements CollectionAttribute<X, E> {

        OfCollection(AttributeModel model, ManagedTypeView<X> declaring, Type<E> elementType) {
            super(model, declaring, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.COLLECTION;
        }
    }

    private static final class OfSet<X, E> extends PluralAttributeView<X, Set<E>, E> implements SetAttribute<X, E> {

        OfSet(AttributeModel model, ManagedTypeView<X> declaring, Type<E> elementType) {
            super(model, declaring, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.SET;
        }
    }

    private static final class OfList<X, E> extends PluralAttributeView<X, List<E>, E> implements ListAttribute<X, E> {

        OfList(AttributeModel model, ManagedTypeView<X> declaring, Type<E> elementType) {
            super(model, declaring, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.LIST;
        }
    }

    private static final class OfMap<X, K, V> extends PluralAttributeView<X, Map<K, V>, V>
            implements MapAttribute<X, K, V> {

        private final Type<K> keyType;

        OfMap(AttributeModel model, ManagedTypeView<X> declaring, Type<V> valueType, Type<K> keyType) {
            super(model, declaring, valueType);
            this.keyType = keyType;
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.MAP;
        }

        @Override
        public Class<K> getKeyJavaType() {
            return keyType.getJavaType();
        }

        @Override
        public Type<K> getKeyType() {
            return keyType;
        }
    }
}
