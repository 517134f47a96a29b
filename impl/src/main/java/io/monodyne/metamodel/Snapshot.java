package io.monodyne.metamodel;

import io.monodyne.codec.Links;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The state of an entity as it is stored, attribute by attribute: what flush compares with, and what every key, sentinel and
 * joined attribute is computed from. Immutable.
 *
 * <p>A value of a type that can't change in place is kept as the Java value itself, shared with the entity; one that can (a
 * {@code Date}, an array, a collection, an embeddable) as the attribute value it is stored as. So taking a snapshot copies
 * nothing and a later change of the entity can't reach into it. Null means absent.
 */
public final class Snapshot {

    private static final Object NOT_LOADED = new Object();

    private final EntityModel model;
    private final @Nullable Object[] values;

    /** @param values by ordinal, in the form described above; handed over, not copied */
    public Snapshot(EntityModel model, @Nullable Object[] values) {
        this.model = model;
        this.values = values;
    }

    /** What stands for an attribute that was not read, and so is neither compared nor written. */
    public static Object notLoaded() {
        return NOT_LOADED;
    }

    /** The stored form of a value: itself, or encoded where it can change in place; null where it is stored as nothing. */
    public static @Nullable Object storedForm(AttributeModel attribute, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return attribute.codec().mutable()
                ? attribute.codec().encode(value)
                : attribute.codec().canonical(value);
    }

    public EntityModel model() {
        return model;
    }

    public boolean loaded(int ordinal) {
        return values[ordinal] != NOT_LOADED;
    }

    /** Whether every attribute was read. */
    public boolean complete() {
        for (Object value : values) {
            if (value == NOT_LOADED) {
                return false;
            }
        }
        return true;
    }

    /** The value in stored form; null for absent. Only for a loaded attribute. */
    public @Nullable Object value(int ordinal) {
        return values[ordinal];
    }

    /** The value as an attribute value; null for absent. */
    public @Nullable AttributeValue attributeValue(AttributeModel attribute) {
        Object value = values[attribute.ordinal()];
        if (value == null || value == NOT_LOADED) {
            return null;
        }
        return value instanceof AttributeValue stored
                ? stored
                : attribute.codec().encode(value);
    }

    /** A fresh Java value for the entity, its references left null; null for absent. */
    public @Nullable Object javaValue(AttributeModel attribute) {
        return javaValue(attribute, Links.NONE);
    }

    /** A fresh Java value for the entity, references inside it filled in; null for absent. */
    public @Nullable Object javaValue(AttributeModel attribute, Links links) {
        Object value = values[attribute.ordinal()];
        return value instanceof AttributeValue stored ? attribute.codec().decode(stored, links) : value;
    }

    /** Whether the attribute has the same stored value in both. */
    public boolean same(AttributeModel attribute, @Nullable Object stored) {
        return sameStored(attribute, values[attribute.ordinal()], stored);
    }

    /** Whether two stored forms of the attribute are equal. */
    public static boolean sameStored(AttributeModel attribute, @Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a == NOT_LOADED || b == NOT_LOADED) {
            return false;
        }
        if (a instanceof AttributeValue stored && b instanceof AttributeValue other) {
            return sameAttributeValue(stored, other);
        }
        return attribute.codec().same(a, b);
    }

    /** Sets have no order, wherever they are. */
    public static boolean sameAttributeValue(AttributeValue a, AttributeValue b) {
        if (a.type() != b.type()) {
            return false;
        }
        return switch (a.type()) {
            case SS -> sameElements(a.ss(), b.ss());
            case NS -> sameElements(a.ns(), b.ns());
            case BS -> sameElements(a.bs(), b.bs());
            case M -> sameMembers(a.m(), b.m());
            case L -> sameInOrder(a.l(), b.l());
            default -> a.equals(b);
        };
    }

    private static <E> boolean sameElements(List<E> a, List<E> b) {
        return a.size() == b.size() && (a.equals(b) || new HashSet<>(a).containsAll(b));
    }

    private static boolean sameMembers(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<String, AttributeValue> member : a.entrySet()) {
            AttributeValue other = b.get(member.getKey());
            if (other == null || !sameAttributeValue(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameInOrder(List<AttributeValue> a, List<AttributeValue> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!sameAttributeValue(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** This with one value exchanged. */
    public Snapshot with(int ordinal, @Nullable Object stored) {
        if (Objects.equals(values[ordinal], stored)) {
            return this;
        }
        @Nullable Object[] changed = values.clone();
        changed[ordinal] = stored;
        return new Snapshot(model, changed);
    }

    /** A copy of the values by ordinal. */
    public @Nullable Object[] values() {
        return values.clone();
    }
}
