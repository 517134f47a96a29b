package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.lang.invoke.MethodType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields hold the attributes of an entity: the field of an attribute's name, and every field that its getter
 * reads, whether the attribute is mapped by field or by property, which need not be known here. Immutable.
 */
final class BackingFields {

    private final Hierarchy hierarchy;
    private final Map<FieldCode, Backing> byField = new HashMap<>();
    private final BitSet backed = new BitSet();

    BackingFields(EntityModel entity, Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        Map<FieldCode, BitSet> attributes = new HashMap<>();
        for (AttributeModel attribute : entity.attributes()) {
            if (!attribute.declared()) {
                continue; // a column has no field: it is read through an association, or is no attribute in Java
            }
            for (FieldCode field : fieldsOf(attribute)) {
                attributes.computeIfAbsent(field, found -> new BitSet()).set(attribute.ordinal());
                backed.set(attribute.ordinal());
            }
        }
        attributes.forEach(
                (field, ordinals) -> byField.put(field, new Backing(ordinals, mutable(entity, field, ordinals))));
    }

    /** What the field stands for; null where no attribute depends on it. */
    @Nullable
    Backing of(FieldCode field) {
        return byField.get(field);
    }

    Map<FieldCode, Backing> all() {
        return byField;
    }

    /** The attributes that have a field at all, by ordinal. */
    BitSet backed() {
        return backed;
    }

    private Set<FieldCode> fieldsOf(AttributeModel attribute) {
        Set<FieldCode> fields = new HashSet<>();
        for (FieldCode field : hierarchy.fields(attribute.name())) {
            if (holds(field, attribute)) {
                fields.add(field);
            }
        }
        for (MethodCode getter : Getters.of(attribute, hierarchy)) {
            fields.addAll(Reach.throughAll(getter, hierarchy).read());
        }
        return fields;
    }

    /** Whether a field of the attribute's name can be the attribute itself. */
    private static boolean holds(FieldCode field, AttributeModel attribute) {
        return field.generic() || sameType(field.descriptor(), attribute.facts().javaType());
    }

    private static boolean sameType(String descriptor, Class<?> type) {
        MethodType declared = MethodType.methodType(type);
        return descriptor.equals(type.descriptorString())
                || descriptor.equals(declared.wrap().returnType().descriptorString())
                || descriptor.equals(declared.unwrap().returnType().descriptorString());
    }

    /**
     * A field that is an attribute is as mutable as that. Any other one, from which attributes are computed, is mutable
     * unless its type says that it is not.
     */
    private static boolean mutable(EntityModel entity, FieldCode field, BitSet ordinals) {
        AttributeModel named = entity.attribute(field.name());
        if (named != null && named.declared() && holds(field, named)) {
            return named.codec().mutable();
        }
        if (field.descriptor().length() == 1 || field.descriptor().equals("Ljava/lang/String;")) {
            return false;
        }
        return ordinals.stream()
                .mapToObj(entity::attribute)
                .anyMatch(attribute -> attribute.codec().mutable()
                        || !sameType(field.descriptor(), attribute.facts().javaType()));
    }
}
