package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that computes a value of others. Immutable. */
public sealed interface Operation extends Syntax {

    /** {@code + - * /} */
    record Arithmetic(int at, Operator operator, Syntax left, Syntax right) implements Operation {}

    /** Of arithmetic. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /** {@code -x} */
    record Negation(int at, Syntax value) implements Operation {}

    /**
     * A function of fixed meaning.
     *
     * @param arguments as many as it takes; of TYPE, ID, VERSION, SIZE and INDEX a path or variable
     */
    record Function(int at, FunctionName name, List<Syntax> arguments) implements Operation {

        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** Of functions whose arguments are expressions, all of them. {@code ||} is CONCAT. */
    enum FunctionName {
        CONCAT,
        SUBSTRING,
        LOWER,
        UPPER,
        REPLACE,
        LEFT,
        RIGHT,
        LENGTH,
        LOCATE,
        ABS,
        CEILING,
        EXP,
        FLOOR,
        LN,
        MOD,
        POWER,
        ROUND,
        SIGN,
        SQRT,
        SIZE,
        INDEX,
        TYPE,
        ID,
        VERSION,
        COALESCE,
        NULLIF,
        CURRENT_DATE,
        CURRENT_TIME,
        CURRENT_TIMESTAMP,
        LOCAL_DATE,
        LOCAL_TIME,
        LOCAL_DATETIME
    }

    /** {@code FUNCTION('name', ...)} */
    record UserFunction(
            int at,
            String name,
            List<Syntax> arguments,
            @Nullable Class<?> type) implements Operation {

        public UserFunction {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * TRIM.
     *
     * @param character what is cut off; null for blanks
     */
    record Trim(int at, TrimSide side, @Nullable Syntax character, Syntax value) implements Operation {}

    /** Where TRIM cuts. */
    enum TrimSide {
        LEADING,
        TRAILING,
        BOTH
    }

    /** EXTRACT of a date or time. */
    record Extract(int at, Field field, Syntax value) implements Operation {}

    /** What EXTRACT gives; DATE and TIME are parts of a LocalDateTime. */
    enum Field {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        DATE,
        TIME
    }

    /** CAST: a value turned into one of another type: String, Integer, Long, Float or Double in JPQL. */
    record Cast(int at, Syntax value, Class<?> type) implements Operation {}

    /** A value taken to be of a type, and not changed ({@code Expression.as} of the Criteria API). */
    record Typed(int at, Syntax value, Class<?> type) implements Operation {}

    /**
     * CASE.
     *
     * @param operand of a simple case: what each WHEN is compared with; null for a general one
     */
    record Case(int at, @Nullable Syntax operand, List<When> whens, Syntax otherwise) implements Operation {

        public Case {
            whens = List.copyOf(whens);
        }
    }

    /** One WHEN of a CASE: a condition of a general one, else a value. */
    record When(Syntax when, Syntax then) {}

    /**
     * An aggregate.
     *
     * @param argument null for {@code COUNT(*)}
     */
    record Aggregate(
            int at,
            AggregateName name,
            boolean distinct,
            @Nullable Syntax argument) implements Operation {}

    /** Of aggregates. */
    enum AggregateName {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }
}
