package io.monodyne.differential;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider with the rows of the shop, which answers questions. Thread-safe where its factory is. */
final class Side implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final UnaryOperator<Object> unproxy;
    private final Reading reading;
    private final Runnable restore;

    /** Runs a query. */
    @FunctionalInterface
    interface Reading {
        List<?> results(Question question, Query query);
    }

    /**
     * @param unproxy gives the entity that stands behind a proxy
     * @param reading gives all results of a query
     * @param restore brings all rows back as they were; also where a change was rolled back already
     */
    Side(EntityManagerFactory factory, UnaryOperator<Object> unproxy, Reading reading, Runnable restore) {
        this.factory = factory;
        this.unproxy = unproxy;
        this.reading = reading;
        this.restore = restore;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** The answer, or the refusal with which an exception tells that there is none. */
    Answer answer(Question question) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return question.changes() ? changed(question, entityManager) : rows(question, entityManager);
        } catch (RuntimeException e) {
            return new Answer.Refused(e);
        }
    }

    /** The answer within what an entity manager has going on. */
    Answer answer(Question question, EntityManager entityManager) {
        try {
            return rows(question, entityManager);
        } catch (RuntimeException e) {
            return new Answer.Refused(e);
        }
    }

    private Answer changed(Question question, EntityManager entityManager) {
        List<List<Object>> seen = new ArrayList<>();
        entityManager.getTransaction().begin();
        try {
            seen.add(List.of("changed", question.in(entityManager).executeUpdate()));
            for (String check : question.checks()) {
                rows(Question.of(question.name(), check), entityManager)
                        .rows()
                        .forEach(row -> seen.add(named(check, row)));
            }
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            restore.run();
        }
        return new Answer.Rows(seen);
    }

    private static List<Object> named(String check, List<Object> row) {
        List<Object> named = new ArrayList<>(row);
        named.add(0, check);
        return named;
    }

    private Answer.Rows rows(Question question, EntityManager entityManager) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object row : reading.results(question, question.in(entityManager))) {
            rows.add(row instanceof Object[] values ? values(Arrays.asList(values)) : row(row));
        }
        return new Answer.Rows(rows);
    }

    private List<Object> row(Object row) {
        if (row instanceof Tuple tuple) {
            List<Object> named = new ArrayList<>();
            for (TupleElement<?> element : tuple.getElements()) {
                named.add(element.getAlias());
            }
            named.addAll(values(Arrays.asList(tuple.toArray())));
            return named;
        }
        return Collections.singletonList(value(row));
    }

    private List<Object> values(List<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(value -> all.add(value(value)));
        return all;
    }

    private Object value(Object value) {
        if (value instanceof Object[] values) {
            return values(Arrays.asList(values));
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName();
        }
        if (value instanceof Pair pair) {
            return values(Arrays.asList(pair.first(), pair.second()));
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return List.of(value(entry.getKey()), value(entry.getValue()));
        }
        return value == null ? null : object(unproxy.apply(value));
    }

    private Object object(Object value) {
        Class<?> type = value.getClass();
        while (type != Object.class
                && !type.isAnnotationPresent(Entity.class)
                && !type.isAnnotationPresent(Embeddable.class)) {
            type = type.getSuperclass();
        }
        if (type.isAnnotationPresent(Entity.class)) {
            return type.getSimpleName() + "(" + factory.getPersistenceUnitUtil().getIdentifier(value) + ")";
        }
        return type == Object.class ? value : members(type, value);
    }

    private List<Object> members(Class<?> type, Object embeddable) {
        List<Object> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                try {
                    members.add(value(field.get(embeddable)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return members;
    }

    @Override
    public void close() {
        factory.close();
    }
}
