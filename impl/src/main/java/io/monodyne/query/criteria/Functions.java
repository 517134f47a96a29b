package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import jakarta.persistence.criteria.Expression;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of fixed meaning. Stateless. */
final class Functions {

    private Functions() {}

    /** @param arguments expressions, or values */
    static <T> Expression<T> call(Class<?> type, FunctionName name, @Nullable Object... arguments) {
        List<ExpressionNode<?>> own = Arrays.stream(arguments)
                .<ExpressionNode<?>>map(ExpressionNode::of)
                .toList();
        return new Computed<>(type, to -> new Function(-1, name, ExpressionNode.write(own, to)));
    }
}
