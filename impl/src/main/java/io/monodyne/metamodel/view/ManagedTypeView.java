package io.monodyne.metamodel.view;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A managed type: its own attributes, and those of the managed types above it. Every look-up by name answers as
 * section 5.1 of the specification asks: an {@code IllegalArgumentException} where there is no such attribute of that
 * kind and type. Factory-lived, immutable once the metamodel is made.
 */
abstract class ManagedTypeView<X> implements ManagedType<X> {

    private final Class<X> javaType;
    private final @Nullable ManagedTypeView<? super X> above;
    private final Map<String, AttributeView<X, ?>> declared = new LinkedHashMap<>();

    ManagedTypeView(Class<X> javaType, @Nullable ManagedTypeView<? super X> above) {
        this.javaType = javaType;
        this.above = above;
    }

    /** Only while the metamodel is made. */
    void declare(AttributeView<X, ?> attribute) {
        declared.putIfAbsent(attribute.getName(), attribute);
    }

    @Nullable
    ManagedTypeView<? super X> above() {
        return above;
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }

    /** The attribute of that name, own or inherited; null where there is none. */
    @SuppressWarnings("unchecked") // what is declared above X is an attribute of a supertype of X
    private @Nullable AttributeView<? super X, ?> find(String name) {
        for (ManagedTypeView<?> type = this; type != null; type = type.above()) {
            AttributeView<?, ?> found = type.declared.get(name);
            if (found != null) {
                return (AttributeView<? super X, ?>) found;
            }
        }
        return null;
    }

    /**
     * The attribute, if it is of a kind and its values of a type.
     *
     * @param attribute null for one that is not there
     * @param valueType null for any
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface says of which type it is
    private <A> A require(
            String name, @Nullable Attribute<?, ?> attribute, Class<?> kind, @Nullable Class<?> valueType) {
        if (attribute == null || !kind.isInstance(attribute) || !ofType(attribute, valueType)) {
            throw ViewProblems.noAttribute(javaType, name, kind, valueType);
        }
        @SuppressWarnings("unchecked") // just looked at
        A found = (A) attribute;
        return found;
    }

    private static boolean ofType(Attribute<?, ?> attribute, @Nullable Class<?> type) {
        if (type == null) {
            return true;
        }
        Class<?> actual = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getBindableJavaType()
                : attribute.getJavaType();
        return Boxes.boxed(actual) == Boxes.boxed(type);
    }

    private <A> Set<A> all(Class<?> kind, boolean inherited) {
        Set<A> found = new LinkedHashSet<>();
        if (inherited && above != null) {
            found.addAll(above.all(kind, true));
        }
        for (AttributeView<X, ?> attribute : declared.values()) {
            if (kind.isInstance(attribute)) {
                @SuppressWarnings("unchecked") // just looked at
                A of = (A) attribute;
                found.add(of);
            }
        }
        return found;
    }

    @Override
    public Set<Attribute<? super X, ?>> getAttributes() {
        return all(Attribute.class, true);
    }

    @Override
    public Set<Attribute<X, ?>> getDeclaredAttributes() {
        return all(Attribute.class, false);
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getSingularAttributes() {
        return all(SingularAttribute.class, true);
    }

    @Override
    public Set<SingularAttribute<X, ?>> getDeclaredSingularAttributes() {
        return all(SingularAttribute.class, false);
    }

    @Override
    public Set<PluralAttribute<? super X, ?, ?>> getPluralAttributes() {
        return all(PluralAttribute.class, true);
    }

    @Override
    public Set<PluralAttribute<X, ?, ?>> getDeclaredPluralAttributes() {
        return all(PluralAttribute.class, false);
    }

    @Override
    public Attribute<? super X, ?> getAttribute(String name) {
        return require(name, find(name), Attribute.class, null);
    }

    @Override
    public Attribute<X, ?> getDeclaredAttribute(String name) {
        return require(name, declared.get(name), Attribute.class, null);
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getSingularAttribute(String name, Class<Y> type) {
        return require(name, find(name), SingularAttribute.class, type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredSingularAttribute(String name, Class<Y> type) {
        return require(name, declared.get(name), SingularAttribute.class, type);
    }

    @Override
    public SingularAttribute<? super X, ?> getSingularAttribute(String name) {
        return require(name, find(name), SingularAttribute.class, null);
    }

    @Override
    public SingularAttribute<X, ?> getDeclaredSingularAttribute(String name) {
        return require(name, declared.get(name), SingularAttribute.class, null);
    }

    @Override
    public <E> CollectionAttribute<? super X, E> getCollection(String name, Class<E> type) {
        return require(name, find(name), CollectionAttribute.class, type);
    }

    @Override
    public <E> CollectionAttribute<X, E> getDeclaredCollection(String name, Class<E> type) {
        return require(name, declared.get(name), CollectionAttribute.class, type);
    }

    @Override
    public CollectionAttribute<? super X, ?> getCollection(String name) {
        return require(name, find(name), CollectionAttribute.class, null);
    }

    @Override
    public CollectionAttribute<X, ?> getDeclaredCollection(String name) {
        return require(name, declared.get(name), CollectionAttribute.class, null);
    }

    @Override
    public <E> SetAttribute<? super X, E> getSet(String name, Class<E> type) {
        return require(name, find(name), SetAttribute.class, type);
    }

    @Override
    public <E> SetAttribute<X, E> getDeclaredSet(String name, Class<E> type) {
        return require(name, declared.get(name), SetAttribute.class, type);
    }

    @Override
    public SetAttribute<? super X, ?> getSet(String name) {
        return require(name, find(name), SetAttribute.class, null);
    }

    @Override
    public SetAttribute<X, ?> getDeclaredSet(String name) {
        return require(name, declared.get(name), SetAttribute.class, null);
    }

    @Override
    public <E> ListAttribute<? super X, E> getList(String name, Class<E> type) {
        return require(name, find(name), ListAttribute.class, type);
    }

    @Override
    public <E> ListAttribute<X, E> getDeclaredList(String name, Class<E> type) {
        return require(name, declared.get(name), ListAttribute.class, type);
    }

    @Override
    public ListAttribute<? super X, ?> getList(String name) {
        return require(name, find(name), ListAttribute.class, null);
    }

    @Override
    public ListAttribute<X, ?> getDeclaredList(String name) {
        return require(name, declared.get(name), ListAttribute.class, null);
    }

    @Override
    public <K, V> MapAttribute<? super X, K, V> getMap(String name, Class<K> keyType, Class<V> valueType) {
        return keyed(name, require(name, find(name), MapAttribute.class, valueType), keyType);
    }

    @Override
    public <K, V> MapAttribute<X, K, V> getDeclaredMap(String name, Class<K> keyType, Class<V> valueType) {
        return keyed(name, require(name, declared.get(name), MapAttribute.class, valueType), keyType);
    }

    @Override
    public MapAttribute<? super X, ?, ?> getMap(String name) {
        return require(name, find(name), MapAttribute.class, null);
    }

    @Override
    public MapAttribute<X, ?, ?> getDeclaredMap(String name) {
        return require(name, declared.get(name), MapAttribute.class, null);
    }

    private <M extends MapAttribute<?, ?, ?>> M keyed(String name, M map, Class<?> keyType) {
        if (Boxes.boxed(map.getKeyJavaType()) != Boxes.boxed(keyType)) {
            throw ViewProblems.noAttribute(javaType, name, MapAttribute.class, keyType);
        }
        return map;
    }

    @Override
    public String toString() {
        return getPersistenceType() + " " + javaType.getName();
    }
}
