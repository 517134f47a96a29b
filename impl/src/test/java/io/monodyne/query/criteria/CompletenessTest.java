package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monodyne.query.criteria.Store.Book;
import io.monodyne.query.criteria.Store.Customer;
import io.monodyne.query.criteria.Store.Order_;
import io.monodyne.query.criteria.Store.Product;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaBuilder.Trimspec;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.criteria.TemporalField;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every method of every interface of the Criteria API, called with arguments of the types that it takes. What it gives can be written, or
 * it refuses with a code.
 */
class CompletenessTest {

    private static final Map<Class<?>, Function<Store, Object>> SUBJECTS = Map.ofEntries(
            Map.entry(CriteriaQuery.class, store -> store.query),
            Map.entry(CriteriaUpdate.class, store -> {
                CriteriaUpdate<Store.Order> update = store.cb.createCriteriaUpdate(Store.Order.class);
                update.from(Store.Order.class);
                return update;
            }),
            Map.entry(CriteriaDelete.class, store -> store.cb.createCriteriaDelete(Store.Order.class)),
            Map.entry(Subquery.class, store -> {
                Subquery<Store.Order> subquery = store.query.subquery(Store.Order.class);
                subquery.from(Store.Order.class);
                return subquery;
            }),
            Map.entry(Root.class, store -> store.order),
            Map.entry(Join.class, store -> store.order.join("customer")),
            Map.entry(CollectionJoin.class, store -> store.order.join("extras")),
            Map.entry(SetJoin.class, store -> store.order.join("gifts")),
            Map.entry(ListJoin.class, store -> store.order.join("parts")),
            Map.entry(MapJoin.class, store -> store.order.join("named")),
            Map.entry(Path.class, store -> store.order.get("customer")),
            Map.entry(Fetch.class, store -> store.order.fetch("customer")),
            Map.entry(Predicate.class, store -> store.note().isNull()),
            Map.entry(Expression.class, store -> store.cb.lower(store.note())),
            Map.entry(ParameterExpression.class, store -> store.cb.parameter(String.class, "p")),
            Map.entry(CriteriaBuilder.In.class, store -> store.cb.in(store.note())),
            Map.entry(CriteriaBuilder.Case.class, store -> store.cb.selectCase()),
            Map.entry(CriteriaBuilder.SimpleCase.class, store -> store.cb.selectCase(store.note())),
            Map.entry(CriteriaBuilder.Coalesce.class, store -> store.cb.coalesce()),
            Map.entry(Selection.class, store -> store.cb.tuple(store.note())),
            Map.entry(Order.class, store -> store.cb.asc(store.note())));

    private static final Map<String, String> ATTRIBUTES =
            Map.of("joinCollection", "extras", "joinSet", "gifts", "joinList", "parts", "joinMap", "named");

    /** Arguments by the types of parameters. */
    private static Map<Class<?>, Object> arguments(Store store) {
        Map<Class<?>, Object> arguments = new HashMap<>(plainArguments());
        arguments.putAll(namedArguments());
        arguments.put(EntityType.class, store.metamodel.entity(Product.class));
        arguments.put(Expression.class, store.number());
        arguments.put(Selection.class, store.number());
        arguments.put(Predicate.class, store.note().isNull());
        arguments.put(Order.class, store.cb.asc(store.note()));
        arguments.put(Path.class, store.order.get("product"));
        arguments.put(Root.class, store.order);
        Subquery<Store.Order> subquery = store.query.subquery(Store.Order.class);
        subquery.from(Store.Order.class);
        arguments.put(Subquery.class, subquery);
        CriteriaQuery<Customer> customers = store.cb.createQuery(Customer.class);
        customers.from(Customer.class);
        arguments.put(CriteriaSelect.class, customers);
        List.of(Join.class, CollectionJoin.class, SetJoin.class, ListJoin.class, MapJoin.class)
                .forEach(kind -> arguments.put(kind, SUBJECTS.get(kind).apply(store)));
        return arguments;
    }

    /** Values, and what names them. */
    private static Map<Class<?>, Object> plainArguments() {
        return Map.of(
                char.class,
                'x',
                int.class,
                1,
                boolean.class,
                true,
                Integer.class,
                1,
                Number.class,
                2,
                Comparable.class,
                3,
                Object.class,
                "value",
                Collection.class,
                List.of("a"),
                Map.class,
                Map.of("a", 1),
                Class.class,
                Book.class);
    }

    /** Words of the API, and attributes. */
    private static Map<Class<?>, Object> namedArguments() {
        return Map.of(
                JoinType.class,
                JoinType.LEFT,
                Nulls.class,
                Nulls.FIRST,
                Trimspec.class,
                Trimspec.LEADING,
                TemporalField.class,
                LocalDateField.YEAR,
                SingularAttribute.class,
                Order_.customer,
                CollectionAttribute.class,
                Order_.extras,
                SetAttribute.class,
                Order_.gifts,
                ListAttribute.class,
                Order_.parts,
                MapAttribute.class,
                Order_.named,
                PluralAttribute.class,
                Order_.parts);
    }

    private static Object argument(Method method, Class<?> type, Store store) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, argument(method, type.getComponentType(), store));
            return array;
        }
        if (type == String.class) {
            return ATTRIBUTES.getOrDefault(method.getName(), "customer");
        }
        if (type == List.class) {
            return List.of(argument(method, method.getName().equals("orderBy") ? Order.class : Predicate.class, store));
        }
        Object argument = arguments(store).get(type);
        if (argument == null) {
            throw new IllegalStateException("no argument for " + type + " of " + method);
        }
        return argument;
    }

    /** Calls it, and selects what it gives. */
    private static void call(Store store, Object subject, Method method) throws Exception {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method, method.getParameterTypes()[i], store);
        }
        Object result = method.invoke(subject, arguments);
        if (result instanceof Selection<?> selection) {
            store.query.select(selection);
            assertFalse(store.text(store.query).isEmpty());
        }
        if (result instanceof CriteriaSelect<?> combined && !(result instanceof CriteriaQuery<?>)) {
            assertFalse(store.text(combined).isEmpty());
        }
    }

    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                methods.add(method);
            }
        }
        return methods;
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown.getMessage() != null && thrown.getMessage().startsWith("MD-CRITERIA-");
    }

    @Test
    void theBuilderMakesAllThatItHasAMethodFor() {
        Map<String, Throwable> failed = new HashMap<>();
        int called = 0;
        for (Method method : methods(CriteriaBuilder.class)) {
            Store store = new Store();
            called++;
            try {
                call(store, store.cb, method);
            } catch (InvocationTargetException e) {
                failed.put(method.toString(), e.getCause());
            } catch (Exception e) {
                failed.put(method.toString(), e);
            }
        }
        failed.values().removeIf(thrown -> thrown.getMessage().startsWith("MD-CRITERIA-17"));
        assertEquals(Map.of(), failed);
        assertEquals(CriteriaBuilder.class.getMethods().length, called);
    }

    @Test
    void everyMethodDoesWhatItIsAskedOrRefusesWithACode() {
        Map<String, Throwable> failed = new HashMap<>();
        SUBJECTS.forEach((type, subject) -> {
            for (Method method : methods(type)) {
                Store store = new Store();
                try {
                    call(store, subject.apply(store), method);
                } catch (InvocationTargetException e) {
                    if (!isRefusal(e.getCause())) {
                        failed.put(type.getSimpleName() + ": " + method, e.getCause());
                    }
                } catch (Exception e) {
                    if (!isRefusal(e)) {
                        failed.put(type.getSimpleName() + ": " + method, e);
                    }
                }
            }
        });
        assertEquals(Map.of(), failed);
    }
}
