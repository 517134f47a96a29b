package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Type;

/** A persistent field, or the component of a record. */
record FieldMember(Field field) implements Member {

    @Override
    public String name() {
        return field.getName();
    }

    @Override
    public Type genericType() {
        return field.getGenericType();
    }

    @Override
    public AnnotatedElement element() {
        return field;
    }

    @Override
    public boolean overrides() {
        return false;
    }

    @Override
    public Accessor accessor(Class<?> owner) throws IllegalAccessException {
        Class<?> declaring = field.getDeclaringClass();
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
        if (declaring.isRecord()) {
            return new ReadOnlyAccessor(field.getName(), HandleAccessor.reading(lookup.unreflectGetter(field)));
        }
        field.setAccessible(true); // else a final field has no setter handle
        return new HandleAccessor(
                HandleAccessor.reading(lookup.unreflectGetter(field)),
                HandleAccessor.writing(lookup.unreflectSetter(field)),
                field.getType().isPrimitive());
    }
}
