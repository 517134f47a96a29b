package io.monodyne.query.jpql;

import io.monodyne.query.syntax.Operation.FunctionName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many arguments a function has, and of what kind.
 *
 * @param argument what each of them is
 */
record FunctionShape(FunctionName name, int least, int most, Argument argument) {

    /** What an argument can be. */
    enum Argument {
        EXPRESSION,
        PATH,
        PATH_OR_PARAMETER
    }

    private static final Map<String, FunctionShape> SHAPES = Stream.of(
                    of(FunctionName.CONCAT, 2, Integer.MAX_VALUE),
                    of(FunctionName.SUBSTRING, 2, 3),
                    of(FunctionName.LOWER, 1, 1),
                    of(FunctionName.UPPER, 1, 1),
                    of(FunctionName.REPLACE, 3, 3),
                    of(FunctionName.LEFT, 2, 2),
                    of(FunctionName.RIGHT, 2, 2),
                    of(FunctionName.LENGTH, 1, 1),
                    of(FunctionName.LOCATE, 2, 3),
                    of(FunctionName.ABS, 1, 1),
                    of(FunctionName.CEILING, 1, 1),
                    of(FunctionName.EXP, 1, 1),
                    of(FunctionName.FLOOR, 1, 1),
                    of(FunctionName.LN, 1, 1),
                    of(FunctionName.MOD, 2, 2),
                    of(FunctionName.POWER, 2, 2),
                    of(FunctionName.ROUND, 2, 2),
                    of(FunctionName.SIGN, 1, 1),
                    of(FunctionName.SQRT, 1, 1),
                    of(FunctionName.COALESCE, 2, Integer.MAX_VALUE),
                    of(FunctionName.NULLIF, 2, 2),
                    new FunctionShape(FunctionName.SIZE, 1, 1, Argument.PATH),
                    new FunctionShape(FunctionName.INDEX, 1, 1, Argument.PATH),
                    new FunctionShape(FunctionName.ID, 1, 1, Argument.PATH),
                    new FunctionShape(FunctionName.VERSION, 1, 1, Argument.PATH),
                    new FunctionShape(FunctionName.TYPE, 1, 1, Argument.PATH_OR_PARAMETER))
            .collect(Collectors.toUnmodifiableMap(shape -> shape.name().name(), Function.identity()));

    private static final Map<String, FunctionName> MOMENTS = Map.of(
            "CURRENT_DATE", FunctionName.CURRENT_DATE,
            "CURRENT_TIME", FunctionName.CURRENT_TIME,
            "CURRENT_TIMESTAMP", FunctionName.CURRENT_TIMESTAMP,
            "LOCAL DATE", FunctionName.LOCAL_DATE,
            "LOCAL TIME", FunctionName.LOCAL_TIME,
            "LOCAL DATETIME", FunctionName.LOCAL_DATETIME);

    private static FunctionShape of(FunctionName name, int least, int most) {
        return new FunctionShape(name, least, most, Argument.EXPRESSION);
    }

    /** Of a word in capitals; null where it is no such function. */
    static @Nullable FunctionShape of(String word) {
        return SHAPES.get(word);
    }

    /** The function without parentheses of one word or two; null where there is none. */
    static @Nullable FunctionName moment(String words) {
        return MOMENTS.get(words);
    }
}
