package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The id of an entity: one attribute, several with an id class, or an embedded id. Whatever its shape, it is a list of basic
 * components; their key values make the {@link EntityKey} and fill the slots of the table's templates.
 */
public final class IdModel {

    private final Class<?> javaType;
    private final List<ModelPath> components;
    private final Form form;
    private final @Nullable ModelPath tenant;

    /**
     * @param javaType what {@code find} is given
     * @param components paths from the entity, in the order declared
     */
    public IdModel(Class<?> javaType, List<ModelPath> components, Form form) {
        this.javaType = javaType;
        this.components = List.copyOf(components);
        this.form = form;
        boolean ofTenant = !components.isEmpty() && components.get(0).leaf().is(AttributeFlag.TENANT);
        this.tenant = ofTenant ? components.get(0) : null;
    }

    /** How the id object and its components turn into each other. */
    public sealed interface Form permits Single, IdClass, Embedded, Derived {}

    /** One basic attribute: the id object is its value. */
    public record Single(AttributeModel attribute) implements Form {}

    /**
     * Several attributes with an id class.
     *
     * @param readers the components out of an id object
     * @param constructor an id object of its components
     */
    public record IdClass(
            List<Function<Object, @Nullable Object>> readers, Function<@Nullable Object[], Object> constructor)
            implements Form {}

    /** One attribute whose type is an embeddable: the id object is the embeddable. */
    public record Embedded(EmbeddedAttribute attribute) implements Form {}

    /**
     * A reference whose target has the same id: the id object is that of the target.
     *
     * @param target the id of the entity that is referred to
     */
    public record Derived(IdModel target) implements Form {}

    public Class<?> javaType() {
        return javaType;
    }

    public List<ModelPath> components() {
        return components;
    }

    public Form form() {
        return form;
    }

    /** The component that says whose the entity is, always the first one; null where it is of no tenant. */
    public @Nullable ModelPath tenant() {
        return tenant;
    }

    /** The id object of an entity; null where it is null. Components may be null. */
    public @Nullable Object read(Object entity) {
        if (form instanceof Single single) {
            return single.attribute().mutated(single.attribute().accessor().get(entity));
        }
        if (form instanceof Embedded embedded) {
            return embedded.attribute().accessor().get(entity);
        }
        return newId(valuesOfEntity(entity));
    }

    /** The values of the components of an entity. */
    public @Nullable Object[] valuesOfEntity(Object entity) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).read(entity);
        }
        return values;
    }

    /** An id object of the values of its components; null where it would have none of a single one. */
    public @Nullable Object newId(@Nullable Object[] values) {
        if (form instanceof Single) {
            return values[0];
        }
        if (form instanceof Derived derived) {
            return derived.target().newId(values);
        }
        if (form instanceof IdClass idClass) {
            return idClass.constructor().apply(values);
        }
        return embedded(((Embedded) form).attribute().embeddable(), values, new int[1]);
    }

    /** Takes the values of an embeddable, nested ones included, off the list: components are in the order of its attributes. */
    private static Object embedded(EmbeddableModel model, @Nullable Object[] values, int[] next) {
        @Nullable Object[] members = new @Nullable Object[model.attributes().size()];
        for (AttributeModel member : model.attributes()) {
            members[member.ordinal()] = member instanceof EmbeddedAttribute nested
                    ? embedded(nested.embeddable(), values, next)
                    : values[next[0]++];
        }
        return model.instantiate(members);
    }

    /** The id object of an identity. */
    public Object idOf(EntityKey key) {
        Object[] keyValues = key.components();
        @Nullable Object[] values = new @Nullable Object[keyValues.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).leaf().codec().fromKeyValue(keyValues[i]);
        }
        return Objects.requireNonNull(newId(values), "an id of values");
    }

    /** Puts an id into an entity that has none yet, e.g. a lazy proxy; references that are part of the id are left as they are. */
    public void write(Object entity, Object id) {
        if (form instanceof Single single) {
            single.attribute().accessor().set(entity, single.attribute().mutated(id));
        } else if (form instanceof Embedded embedded) {
            embedded.attribute().accessor().set(entity, id);
        } else if (form instanceof IdClass idClass) {
            List<Function<Object, @Nullable Object>> readers = idClass.readers();
            for (int i = 0; i < readers.size(); i++) {
                components.get(i).root().accessor().set(entity, readers.get(i).apply(id));
            }
        }
    }

    /** The key values of the components of an entity; null where one of them is null. */
    Object @Nullable [] keyValuesOfEntity(Object entity) {
        return keyValues(valuesOfEntity(entity));
    }

    /** The key values of the components of an id object; null where one of them is null. */
    Object @Nullable [] keyValuesOfId(Object id) {
        return keyValues(valuesOfId(id));
    }

    /** The values of the components of an id object. */
    public @Nullable Object[] valuesOfId(Object id) {
        if (form instanceof Derived derived) {
            return derived.target().valuesOfId(id);
        }
        @Nullable Object[] values = new @Nullable Object[components.size()];
        if (form instanceof Single single) {
            values[0] = single.attribute().mutated(id);
        } else if (form instanceof Embedded) {
            for (int i = 0; i < values.length; i++) {
                List<AttributeModel> steps = components.get(i).steps();
                values[i] = new ModelPath(steps.subList(1, steps.size())).read(id);
            }
        } else {
            List<Function<Object, @Nullable Object>> readers = ((IdClass) form).readers();
            for (int i = 0; i < values.length; i++) {
                values[i] = components.get(i).leaf().mutated(readers.get(i).apply(id));
            }
        }
        return values;
    }

    /** The key values of the values of the components; null where one of them is null. */
    Object @Nullable [] keyValues(@Nullable Object[] values) {
        Object[] keyValues = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            Codec<Object> codec = components.get(i).leaf().codec();
            Object keyValue = value == null ? null : codec.keyValue(value);
            if (keyValue == null) {
                return null;
            }
            keyValues[i] = keyValue;
        }
        return keyValues;
    }
}
