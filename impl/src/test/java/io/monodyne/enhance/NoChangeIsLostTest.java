package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.Seeds;
import io.monodyne.enhance.Escapes.Dated;
import io.monodyne.enhance.Escapes.Identified;
import io.monodyne.enhance.Samples.Named;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.Snapshot;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls methods of managed instances at random, changes in place what they hand out, and looks whether every attribute
 * that has another value is touched, if the type claims to notice every change.
 */
class NoChangeIsLostTest {

    private static final int CALLS = 200;
    private static final List<Class<?>> ABOVE = List.of(Identified.class, Dated.class, Named.class);

    @TestFactory
    Stream<DynamicTest> ofGeneratedSubclasses() {
        return entities().map(entity -> DynamicTest.dynamicTest(entity.getSimpleName(), () -> check(entity, others())));
    }

    @TestFactory
    Stream<DynamicTest> ofWovenClasses() throws Exception {
        EntityTransformer transformer = new EntityTransformer();
        ClassLoader parent = getClass().getClassLoader();
        WovenLoader woven = new WovenLoader(
                WovenLoader.files(Samples.class, Escapes.class, Associates.class),
                (name, bytes) -> transformer.transform(parent, name.replace('.', '/'), null, null, bytes));
        List<Class<?>> others = new ArrayList<>();
        for (Class<?> other : others()) {
            others.add(woven.load(other));
        }
        Class<?>[] loaded = others.toArray(new Class<?>[0]);
        return entities()
                .map(entity ->
                        DynamicTest.dynamicTest(entity.getSimpleName(), () -> check(woven.load(entity), loaded)));
    }

    /** What is extended or referred to. */
    private static Class<?>[] others() {
        return Stream.concat(ABOVE.stream(), Stream.of(Associates.ALL)).toArray(Class<?>[]::new);
    }

    private static Stream<Class<?>> entities() {
        return Stream.of(Samples.class, Escapes.class, Associates.class)
                .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(jakarta.persistence.Entity.class))
                .filter(type -> Managed.typeOf(type, others()).newInstance() instanceof Enhanced);
    }

    private static void check(Class<?> entity, Class<?>... others) throws IllegalAccessException {
        long seed = Seeds.ofThisRun();
        SplittableRandom random = new SplittableRandom(seed);
        Managed<?> one = Managed.of(entity, others);
        Managed<?> other = Managed.of(entity, others);
        List<Method> methods = RandomCalls.methods(entity);
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            List<Object> before = stored(one);
            List<Object> otherBefore = stored(other);
            String what = "change in place";
            if (held.isEmpty() || random.nextInt(3) > 0) {
                Method method = methods.get(random.nextInt(methods.size()));
                what = method.getName();
                Object[] arguments = RandomCalls.arguments(method, other.instance, random);
                held.add(RandomCalls.invoke(method, one.instance, arguments)); // what it did until it failed counts
                held.addAll(Arrays.asList(arguments));
            } else {
                change(held.get(random.nextInt(held.size())), random);
            }
            assertNoticed(one, before, what + " with seed " + seed);
            assertNoticed(other, otherBefore, what + " of another, with seed " + seed);
        }
    }

    private static void assertNoticed(Managed<?> managed, List<Object> before, String what) {
        if (!managed.type.precise()) {
            return;
        }
        Set<String> unnoticed = new TreeSet<>();
        List<Object> now = stored(managed);
        for (AttributeModel attribute : managed.model.attributes()) {
            int ordinal = attribute.ordinal();
            if (!Objects.equals(now.get(ordinal), before.get(ordinal)) && !managed.state.touched(attribute.mark())) {
                unnoticed.add(attribute.name());
            }
        }
        managed.state.clear();
        assertEquals(Set.of(), unnoticed, what);
    }

    /** An association is what it refers to, and not what that is equal to. */
    private record Same(Object value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && value == same.value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    private static List<Object> stored(Managed<?> managed) {
        List<Object> values = new ArrayList<>();
        for (AttributeModel attribute : managed.model.attributes()) {
            Object value = attribute.accessor().get(managed.instance);
            boolean association = attribute instanceof AssociationAttribute;
            values.add(association ? new Same(value) : Snapshot.storedForm(attribute, value));
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static void change(Object held, SplittableRandom random) {
        if (held instanceof Date date) {
            date.setTime(random.nextInt(1000));
        } else if (held instanceof Collection<?> collection) {
            ((Collection<Object>) collection).add("more" + random.nextInt(9));
        } else if (held instanceof Runnable runnable) {
            runnable.run();
        } else if (held instanceof Samples.Address address) {
            address.setCity("city" + random.nextInt(9));
        }
    }
}
