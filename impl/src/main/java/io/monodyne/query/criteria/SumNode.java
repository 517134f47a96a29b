package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Aggregate;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.Operation.Cast;
import io.monodyne.query.syntax.Syntax;
import java.util.Set;

/**
 * SUM. In the query language a sum of integers is a Long, and one of floats a Double; the Criteria API promises the type of the argument.
 * So it is computed and compared as the language has it, and made what was promised where it is selected.
 */
final class SumNode<N> extends Computed<N> {

    private static final Set<Class<?>> NARROW = Set.of(Byte.class, Short.class, Integer.class, Float.class);

    SumNode(ExpressionNode<?> argument) {
        super(argument.getJavaType(), to -> new Aggregate(-1, AggregateName.SUM, false, argument.write(to)));
    }

    @Override
    Syntax selected(Writing to) {
        Class<?> type = getJavaType();
        return NARROW.contains(type) ? new Cast(-1, write(to), type) : write(to);
    }
}
