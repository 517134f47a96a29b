package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches of a CASE, in the order in which they were added. Where none says otherwise it is NULL. */
final class Branches {

    private record Branch(ExpressionNode<?> when, ExpressionNode<?> then) {}

    private final List<Branch> branches = new ArrayList<>();
    private @Nullable ExpressionNode<?> otherwise;

    void when(ExpressionNode<?> when, ExpressionNode<?> then) {
        branches.add(new Branch(when, then));
    }

    void otherwise(ExpressionNode<?> result) {
        otherwise = result;
    }

    List<Operation.When> whens(Writing to) {
        if (branches.isEmpty()) {
            throw CriteriaProblems.incomplete("a CASE", "when");
        }
        return branches.stream()
                .map(branch -> new Operation.When(
                        branch.when().write(to), branch.then().write(to)))
                .toList();
    }

    Syntax otherwise(Writing to) {
        return otherwise == null ? new Syntax.Literal(-1, null) : otherwise.write(to);
    }

    /** Of the first result that is not NULL. */
    Class<?> type() {
        List<ExpressionNode<?>> results = new ArrayList<>();
        branches.forEach(branch -> results.add(branch.then()));
        if (otherwise != null) {
            results.add(otherwise);
        }
        for (ExpressionNode<?> result : results) {
            if (result.getJavaType() != Object.class) {
                return result.getJavaType();
            }
        }
        return Object.class;
    }
}
