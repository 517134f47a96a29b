package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.Seeds;
import io.monodyne.enhance.Associates.Order;
import io.monodyne.enhance.Associates.Ship;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls the same methods at random of two instances, one of which has everything, and one of which has it deferred:
 * what they answer is the same, and what they hold is, once what is still deferred is loaded.
 */
class DeferredIsNotSeenTest {

    private static final int TRIES = 20;
    private static final int CALLS = 40;

    private static final class Pair {

        private final Managed<?> whole;
        private final Managed<?> lazy;

        Pair(Managed<?> whole, Managed<?> lazy) {
            this.whole = whole;
            this.lazy = lazy;
        }

        private List<AttributeModel> references() {
            return whole.model.attributes().stream()
                    .filter(attribute -> attribute instanceof AssociationAttribute)
                    .filter(attribute -> !(attribute instanceof EntityCollection))
                    .toList();
        }

        /** Has one reference of the lazy one deferred that both have. */
        void defer(Random random) {
            AttributeModel reference =
                    references().get(random.nextInt(references().size()));
            Object value = whole.stored(reference.name(), entity(reference));
            lazy.stored(reference.name(), null);
            lazy.state.defer(
                    reference.ordinal(),
                    (entity, ordinal) -> reference.accessor().set(entity, value));
        }

        private static Object entity(AttributeModel reference) {
            EntityModel target = ((AssociationAttribute) reference).target();
            try {
                Constructor<?> constructor = target.type().getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        void assertSameReferences(String what) {
            for (AttributeModel reference : references()) {
                if (lazy.state.deferred(reference.ordinal())) {
                    assertNull(reference.accessor().get(lazy.instance), what);
                    lazy.state.load(lazy.instance, reference.ordinal());
                }
            }
            assertSameReferences(whole.instance, lazy.instance, what);
        }

        private void assertSameReferences(Object expected, Object actual, String what) {
            for (AttributeModel reference : references()) {
                Object value = reference.accessor().get(expected);
                Assertions.assertSame(value, reference.accessor().get(actual), what);
            }
        }

        /** What a method of each has answered. */
        void assertSame(Object expected, Object actual, String what) {
            if (expected instanceof Supplier<?> later) {
                assertEquals(later.get(), ((Supplier<?>) actual).get(), what);
            } else if (expected instanceof Exception thrown) {
                assertEquals(thrown.toString(), actual.toString(), what);
            } else if (whole.model.type().isInstance(expected)) {
                assertSameReferences(expected, actual, what); // a clone
            } else {
                assertEquals(expected, actual, what);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void ofFields(Made made) {
        Seeds.forEach(TRIES, random -> check(made, Order.class, random));
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void ofProperties(Made made) {
        Seeds.forEach(TRIES, random -> check(made, Ship.class, random));
    }

    private static void check(Made made, Class<?> entity, Random random) throws IllegalAccessException {
        Pair pair = new Pair(made.managed(entity), made.managed(entity));
        List<Method> methods = RandomCalls.methods(made.load(entity));
        for (int i = 0; i < CALLS; i++) {
            pair.defer(random);
            Method method = methods.get(random.nextInt(methods.size()));
            Object[] arguments = RandomCalls.arguments(method, null, random);
            Object expected = RandomCalls.invoke(method, pair.whole.instance, arguments);
            Object actual = RandomCalls.invoke(method, pair.lazy.instance, arguments);
            pair.assertSame(expected, actual, method.getName() + " at call " + i);
            if (random.nextInt(4) == 0) {
                pair.assertSameReferences(method.getName() + " at call " + i);
            }
        }
    }
}
