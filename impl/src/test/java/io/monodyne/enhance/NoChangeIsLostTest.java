package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.enhance.Escapes.Dated;
import io.monodyne.enhance.Escapes.Identified;
import io.monodyne.enhance.Samples.Named;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    private static final Class<?>[] ABOVE = {Identified.class, Dated.class, Named.class};

    @TestFactory
    Stream<DynamicTest> ofGeneratedSubclasses() {
        return entities().map(entity -> DynamicTest.dynamicTest(entity.getSimpleName(), () -> check(entity, ABOVE)));
    }

    @TestFactory
    Stream<DynamicTest> ofWovenClasses() throws Exception {
        EntityTransformer transformer = new EntityTransformer();
        ClassLoader parent = getClass().getClassLoader();
        WovenLoader woven = new WovenLoader(
                WovenLoader.files(Samples.class, Escapes.class),
                (name, bytes) -> transformer.transform(parent, name.replace('.', '/'), null, null, bytes));
        Class<?>[] above = {woven.load(Identified.class), woven.load(Dated.class), woven.load(Named.class)};
        return entities()
                .map(entity -> DynamicTest.dynamicTest(entity.getSimpleName(), () -> check(woven.load(entity), above)));
    }

    private static Stream<Class<?>> entities() {
        return Stream.of(Samples.class, Escapes.class)
                .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(jakarta.persistence.Entity.class))
                .filter(type -> Managed.typeOf(type, ABOVE).newInstance() instanceof Enhanced);
    }

    private static void check(Class<?> entity, Class<?>... above) throws IllegalAccessException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Managed<?> one = Managed.of(entity, above);
        Managed<?> other = Managed.of(entity, above);
        List<Method> methods = methods(entity);
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            List<Object> before = stored(one);
            List<Object> otherBefore = stored(other);
            String what = "change in place";
            if (held.isEmpty() || random.nextInt(3) > 0) {
                Method method = methods.get(random.nextInt(methods.size()));
                what = method.getName();
                Object[] arguments = arguments(method, other.instance, random);
                held.add(invoke(method, one.instance, arguments));
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
            if (!Objects.equals(now.get(ordinal), before.get(ordinal)) && !managed.state.touched(ordinal)) {
                unnoticed.add(attribute.name());
            }
        }
        managed.state.clear();
        assertEquals(Set.of(), unnoticed, what);
    }

    private static List<Object> stored(Managed<?> managed) {
        List<Object> values = new ArrayList<>();
        for (AttributeModel attribute : managed.model.attributes()) {
            values.add(Snapshot.storedForm(attribute, attribute.accessor().get(managed.instance)));
        }
        return values;
    }

    /** What other classes can call, overridden or not. */
    private static List<Method> methods(Class<?> entity) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isPrivate(method.getModifiers())
                        && !method.getName().startsWith("monodyne$")) {
                    method.setAccessible(true);
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause(); // a method may fail halfway; what it did until then counts
        }
    }

    private static Object[] arguments(Method method, Object other, SplittableRandom random) {
        return Stream.of(method.getParameterTypes())
                .map(type -> argument(type, other, random))
                .toArray();
    }

    private static Object argument(Class<?> type, Object other, SplittableRandom random) {
        int number = random.nextInt(5);
        if (type == int.class || type == Integer.class) {
            return number;
        } else if (type == long.class || type == Long.class) {
            return (long) number;
        } else if (type == double.class) {
            return (double) number;
        } else if (type == boolean.class) {
            return number > 2;
        } else if (type == String.class || type == Object.class) {
            return "text" + number;
        } else if (type == Date.class) {
            return new Date(number);
        } else if (type == long[].class) {
            return new long[] {number};
        } else if (type == List.class) {
            return new ArrayList<>(List.of(number));
        }
        return type.isInstance(other) && number > 0 ? other : null;
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
