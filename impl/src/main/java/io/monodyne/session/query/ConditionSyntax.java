package io.monodyne.session.query;

import io.monodyne.operation.Comparison;
import io.monodyne.operation.Condition;
import io.monodyne.operation.ValuePath;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of the application as those of a statement, their values as parameters. Lives for one statement.
 *
 * <p>What is compared with a value that is not there is false for an item and unknown in a statement. That is the same until it is negated: below
 * a negation each comparison says that its value is there.
 */
final class ConditionSyntax<E> implements Condition.Visitor<E, Syntax> {

    private static final Map<Comparison, Relation> RELATIONS = new EnumMap<>(Map.of(
            Comparison.EQUAL, Relation.EQUAL,
            Comparison.NOT_EQUAL, Relation.NOT_EQUAL,
            Comparison.LESS, Relation.LESS,
            Comparison.LESS_OR_EQUAL, Relation.LESS_OR_EQUAL,
            Comparison.GREATER, Relation.GREATER,
            Comparison.GREATER_OR_EQUAL, Relation.GREATER_OR_EQUAL));
    private static final String ESCAPE = "\\";

    private final PathSyntax paths;
    private final Map<String, Object> values = new HashMap<>();
    private boolean negated;

    ConditionSyntax(PathSyntax paths) {
        this.paths = paths;
    }

    /** The values of its parameters, by their names. */
    Map<String, Object> values() {
        return values;
    }

    private Syntax parameter(Object value) {
        String name = "#" + values.size();
        values.put(name, value);
        return new Syntax.Parameter(-1, name, 0, null);
    }

    /** What is false, and not unknown, where the value is not there. */
    private Syntax known(ValuePath<E, ?> path, Syntax condition) {
        return negated ? new Predicate.And(-1, List.of(condition, present(path, true))) : condition;
    }

    private Syntax present(ValuePath<E, ?> path, boolean present) {
        return new Predicate.IsNull(-1, present, paths.of(path));
    }

    private static Syntax compared(Comparison comparison, Syntax left, Syntax right) {
        return new Predicate.Comparison(-1, RELATIONS.getOrDefault(comparison, Relation.EQUAL), left, right);
    }

    @Override
    public Syntax compare(Condition.Compare<E> condition) {
        Syntax compared = compared(condition.comparison(), paths.of(condition.path()), parameter(condition.value()));
        return condition.comparison() == Comparison.NOT_EQUAL
                ? new Predicate.Or(-1, List.of(known(condition.path(), compared), present(condition.path(), false)))
                : known(condition.path(), compared);
    }

    @Override
    public Syntax comparePaths(Condition.ComparePaths<E> condition) {
        Syntax compared = compared(condition.comparison(), paths.of(condition.path()), paths.of(condition.other()));
        return known(condition.other(), known(condition.path(), compared));
    }

    @Override
    public Syntax size(Condition.Size<E> condition) {
        boolean collection = paths.collection(condition.path());
        Syntax size = new Operation.Function(
                -1, collection ? FunctionName.SIZE : FunctionName.LENGTH, List.of(paths.of(condition.path())));
        Syntax compared = compared(condition.comparison(), size, new Syntax.Literal(-1, condition.size()));
        return collection ? compared : known(condition.path(), compared);
    }

    @Override
    public Syntax between(Condition.Between<E> condition) {
        Syntax between = new Predicate.Between(
                -1, false, paths.of(condition.path()), parameter(condition.low()), parameter(condition.high()));
        return known(condition.path(), between);
    }

    @Override
    public Syntax in(Condition.In<E> condition) {
        List<Syntax> candidates = new ArrayList<>();
        condition.values().forEach(value -> candidates.add(parameter(value)));
        return known(condition.path(), new Predicate.In(-1, false, paths.of(condition.path()), candidates, false));
    }

    @Override
    public Syntax present(Condition.Present<E> condition) {
        return paths.collection(condition.path())
                ? new Predicate.IsEmpty(-1, condition.present(), paths.of(condition.path()))
                : present(condition.path(), condition.present());
    }

    @Override
    public Syntax begins(Condition.Begins<E> condition) {
        StringBuilder pattern = new StringBuilder();
        condition.prefix().chars().forEach(c -> {
            if (c == '%' || c == '_' || c == '\\') {
                pattern.append(ESCAPE);
            }
            pattern.append((char) c);
        });
        Syntax like = new Predicate.Like(
                -1,
                false,
                paths.of(condition.path()),
                parameter(pattern.append('%').toString()),
                new Syntax.Literal(-1, ESCAPE));
        return known(condition.path(), like);
    }

    @Override
    public Syntax contains(Condition.Contains<E> condition) {
        Syntax path = paths.of(condition.path());
        if (paths.collection(condition.path())) {
            return new Predicate.MemberOf(-1, false, parameter(condition.part()), path);
        }
        Syntax place = new Operation.Function(-1, FunctionName.LOCATE, List.of(parameter(condition.part()), path));
        return known(condition.path(), compared(Comparison.GREATER, place, new Syntax.Literal(-1, 0)));
    }

    @Override
    public Syntax all(Condition.All<E> condition) {
        return new Predicate.And(
                -1, condition.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Syntax any(Condition.Any<E> condition) {
        return new Predicate.Or(
                -1, condition.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Syntax not(Condition.Not<E> condition) {
        boolean outside = negated;
        negated = true;
        Syntax inside = condition.condition().accept(this);
        negated = outside;
        return new Predicate.Not(-1, inside);
    }
}
