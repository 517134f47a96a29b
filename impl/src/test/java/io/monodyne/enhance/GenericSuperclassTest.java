package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reflection sees of an instance that inherits setters of type variables, as frameworks look at it. */
class GenericSuperclassTest {

    @MappedSuperclass
    public abstract static class Keyed<K extends Comparable<K>, V> {
        @Id
        private K key;

        private V value;

        public K getKey() {
            return key;
        }

        public void setKey(K key) {
            this.key = key;
        }

        public V getValue() {
            return value;
        }

        public void setValue(V value) {
            this.value = value;
        }

        public <T extends V> void takeFirst(List<? extends T> values) {
            value = values.get(0);
        }

        public <T extends CharSequence> void see(T text, List<K> keys) {
            value = null;
        }
    }

    @Entity
    public static class Note extends Keyed<String, Integer> {}

    /** Hands its type variables on, under other names. */
    @MappedSuperclass
    public abstract static class Listed<V extends Comparable<V>, E> extends Keyed<V, E> {

        private int changes;

        public void change(Map<? super V, List<? extends E[]>[]> values, Class<?> why) {
            changes++;
        }
    }

    @Entity
    public static class Page extends Listed<Long, byte[]> {}

    /** The types of the parameters of the method with that name. */
    private static String types(Class<?> entity, String name) {
        Class<?> subclass =
                Managed.typeOf(entity, Keyed.class, Listed.class).newInstance().getClass();
        return Stream.of(subclass.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> Stream.of(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", "))
                        .replace("java.util.", "")
                        .replace("java.lang.", ""))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aTypeVariableIsReplacedByWhatItStandsFor() {
        assertEquals("Long", types(Page.class, "setKey"));
        assertEquals("byte[]", types(Page.class, "setValue"));
        assertEquals("Map<? super Long, List<? extends byte[][]>[]>, Class<?>", types(Page.class, "change"));
        assertEquals("T, List<Long>", types(Page.class, "see"));
    }

    private final Managed<Note> note = Managed.of(Note.class, Keyed.class);
    private final Class<?> generated = note.instance.getClass();

    private static Map<String, Class<?>> properties(Class<?> type) throws IntrospectionException {
        Map<String, Class<?>> properties = new TreeMap<>();
        for (PropertyDescriptor property : Introspector.getBeanInfo(type).getPropertyDescriptors()) {
            properties.put(property.getName(), property.getPropertyType());
        }
        return properties;
    }

    @Test
    void itHasTheBeanPropertiesOfTheEntity() throws IntrospectionException {
        assertNotEquals(Note.class, generated);
        assertEquals(Map.of("class", Class.class, "key", String.class, "value", Integer.class), properties(Note.class));
        assertEquals(properties(Note.class), properties(generated));
    }

    @Test
    void whatIsSetAsABeanPropertyIsNoticed() throws Exception {
        PropertyDescriptor value = new PropertyDescriptor("value", generated);
        value.getWriteMethod().invoke(note.instance, 7);
        assertEquals(7, value.getReadMethod().invoke(note.instance));
        assertEquals(List.of("value=7"), note.given);
        assertEquals(Set.of("value"), note.touched());
    }

    @Test
    void everyTypeOfItsMethodsCanBeAskedFor() throws NoSuchMethodException {
        for (Method method : generated.getDeclaredMethods()) {
            for (Type parameter : method.getGenericParameterTypes()) {
                assertNotNull(parameter, method.toString());
            }
            assertFalse(method.toGenericString().isEmpty());
        }
        Method own = generated.getDeclaredMethod("see", CharSequence.class, List.class);
        assertEquals("T", own.getGenericParameterTypes()[0].getTypeName(), "a type variable of the method itself");
    }
}
