package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.ResultMapping.Column;
import io.monodyne.metamodel.ResultMapping.Constructed;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of columns. Immutable. */
record MappedConstructor(Constructor<?> constructor, List<Column> columns) {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            double.class, Double.class);

    /**
     * The constructor whose parameters have the types of the columns; where a column says none, any that a value can be turned into.
     *
     * @throws IllegalArgumentException where there is none, or more than one
     */
    static MappedConstructor of(String mapping, Constructed object) {
        List<Constructor<?>> fitting = new ArrayList<>();
        for (Constructor<?> constructor : object.type().getDeclaredConstructors()) {
            if (fits(constructor.getParameterTypes(), object.columns())) {
                fitting.add(constructor);
            }
        }
        if (fitting.size() != 1 || !fitting.get(0).trySetAccessible()) {
            throw PartiqlProblems.noConstructor(mapping, object.type(), fitting.size());
        }
        return new MappedConstructor(fitting.get(0), object.columns());
    }

    private static boolean fits(Class<?>[] parameters, List<Column> columns) {
        if (parameters.length != columns.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = columns.get(i).type();
            boolean same = type == null
                    ? PlainValue.known(parameters[i])
                    : BOXES.getOrDefault(type, type) == BOXES.getOrDefault(parameters[i], parameters[i])
                            && PlainValue.known(type);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    Object of(Item item) {
        @Nullable Object[] arguments = new @Nullable Object[columns.size()];
        for (int i = 0; i < arguments.length; i++) {
            String column = columns.get(i).name();
            arguments[i] = PlainValue.of(item.get(column), constructor.getParameterTypes()[i], column);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw PartiqlProblems.notConstructed(constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw PartiqlProblems.notConstructed(constructor.getDeclaringClass(), e);
        }
    }
}
