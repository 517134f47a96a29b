package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.ParameterExpression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The writing of one statement. Variables and nameless parameters get their names here, in the order in which they are met, so that a
 * query that is built twice is the same statement twice, and is planned once.
 *
 * <p>A join that has been treated as a subclass is either that join under another type, or a join to the subclass alone. The text of JPQL
 * says which ({@code JOIN o.product p} with {@code TREAT(p AS Book)}, or {@code JOIN TREAT(o.product AS Book) p}), the Criteria API does
 * not. Here it is the second where the query never uses it under its own type, as in the examples of the specification. That is known
 * when everything is written: such statements are written twice. Lives while a statement is written.
 */
final class Writing {

    /** No name of a parameter in JPQL begins with it, and none that the application gives may. */
    static final String NAMELESS = "#";

    private static final Set<Class<?>> IMMUTABLE = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            Class.class);

    private final Map<Origin, String> names = new IdentityHashMap<>();
    private final List<Origin> met = new ArrayList<>();
    private final Set<Origin> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Origin> narrowed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<ParameterExpression<?>, String> parameters = new LinkedHashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean lenient;
    private int nameless;

    private Writing(Collection<Origin> narrowed, boolean lenient) {
        this.narrowed.addAll(narrowed);
        this.lenient = lenient;
    }

    /** Writes a statement. */
    static CriteriaStatement write(Function<Writing, CriteriaStatement> statement) {
        Writing first = new Writing(List.of(), false);
        CriteriaStatement written = statement.apply(first);
        List<Origin> narrow = first.met.stream()
                .filter(origin -> origin.canBeNarrowed() && !first.whole.contains(origin))
                .toList();
        return narrow.isEmpty() ? written : statement.apply(new Writing(narrow, false));
    }

    /** The parameters of what may not be complete yet, or is a part of a query. */
    static Set<ParameterExpression<?>> parametersOf(Consumer<Writing> part) {
        Writing writing = new Writing(List.of(), true);
        part.accept(writing);
        return new LinkedHashSet<>(writing.parameters.keySet());
    }

    /** Gives a variable its name, from here to the end of the query that declares it. */
    String declare(Origin origin) {
        met.add(origin);
        String name = "$" + (met.size() - 1);
        names.put(origin, name);
        return name;
    }

    /** Of a query that ends here. */
    void forget(Collection<? extends Origin> origins) {
        origins.forEach(names::remove);
    }

    /** The variable of what has been declared. */
    String name(Origin origin) {
        String name = names.get(origin);
        if (name == null && !lenient) {
            throw CriteriaProblems.elsewhere(origin.toString());
        }
        return name == null ? declare(origin) : name;
    }

    void usedWhole(Origin origin) {
        whole.add(origin);
    }

    /** Whether it is a join to a subclass alone. */
    boolean narrowed(Origin origin) {
        return narrowed.contains(origin);
    }

    Syntax parameter(ParameterNode<?> parameter) {
        String given = parameter.getName();
        String name = parameters.computeIfAbsent(parameter, p -> given == null ? nextNameless() : given);
        Class<?> type = parameter.getParameterType();
        return new Syntax.Parameter(-1, name, 0, type == Object.class ? null : type);
    }

    /**
     * A value that was given instead of an expression. What could change after this, or is no value of JPQL (an entity), is a parameter
     * that has its value already.
     */
    Syntax value(@Nullable Object value) {
        if (value == null || isLiteral(value)) {
            return new Syntax.Literal(-1, value);
        }
        String name = nextNameless();
        values.put(name, value);
        return new Syntax.Parameter(-1, name, 0, null);
    }

    private static boolean isLiteral(Object value) {
        return IMMUTABLE.contains(value.getClass())
                || value instanceof Enum<?>
                || value.getClass().getPackageName().equals("java.time");
    }

    private String nextNameless() {
        return NAMELESS + nameless++;
    }

    /** With their names in the statement. */
    Map<ParameterExpression<?>, String> parameters() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Of parameters that have one already, by name. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
