package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.query.syntax.Operation.Operator;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes terms as JPQL would have them, for explanations. Lives while a statement is planned. */
final class TermText {

    private static final Map<Relation, String> RELATIONS = Map.of(
            Relation.EQUAL, "=",
            Relation.NOT_EQUAL, "<>",
            Relation.LESS, "<",
            Relation.LESS_OR_EQUAL, "<=",
            Relation.GREATER, ">",
            Relation.GREATER_OR_EQUAL, ">=");

    private static final Map<Operator, String> OPERATORS =
            Map.of(Operator.PLUS, "+", Operator.MINUS, "-", Operator.TIMES, "*", Operator.DIVIDED_BY, "/");

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Class<?>, Function<Term, String>> writers = new HashMap<>();

    /** @param bodies the query and its subqueries, all of them */
    TermText(List<BoundBody.Block> bodies) {
        for (BoundBody.Block block : bodies) {
            block.sources().forEach(source -> names.put(source.slot(), source.name()));
            block.aggregates()
                    .forEach(each ->
                            names.put(each.slot(), each.name() + "(" + (each.argument() == null ? "*" : "...") + ")"));
        }
        values();
        slots();
        operations();
        truths();
        queries();
    }

    String of(Term term) {
        Function<Term, String> writer = writers.get(term.getClass());
        return writer == null ? term.getClass().getSimpleName() : writer.apply(term);
    }

    String name(int slot) {
        return names.getOrDefault(slot, "?");
    }

    private <T extends Term> void add(Class<T> type, Function<T, String> writer) {
        writers.put(type, term -> writer.apply(type.cast(term)));
    }

    private String list(List<Term> terms, String separator) {
        return terms.stream().map(this::of).collect(Collectors.joining(separator));
    }

    private void values() {
        add(Term.Constant.class, TermText::constant);
        add(
                Term.ParameterValue.class,
                term -> (term.name().chars().allMatch(Character::isDigit) ? "?" : ":") + term.name());
    }

    private static String constant(Term.Constant constant) {
        Object value = constant.value();
        if (value instanceof CharSequence || value instanceof Character) {
            return "'" + value.toString().replace("'", "''") + "'";
        }
        return value instanceof Class<?> type ? type.getSimpleName() : String.valueOf(value);
    }

    private void slots() {
        add(SlotTerm.Entity.class, term -> name(term.slot()));
        add(
                SlotTerm.Attribute.class,
                term -> name(term.slot()) + "." + term.path().name());
        add(
                SlotTerm.Reference.class,
                term -> name(term.slot()) + "." + term.path().name());
        add(
                SlotTerm.ReferenceId.class,
                term -> name(term.slot()) + "."
                        + term.path().key().get(term.component()).name());
        add(SlotTerm.Id.class, term -> "id(" + name(term.slot()) + ")");
        add(SlotTerm.Type.class, term -> "type(" + name(term.slot()) + ")");
        add(SlotTerm.Element.class, term -> name(term.slot()));
        add(
                SlotTerm.ElementAttribute.class,
                term -> name(term.slot()) + "."
                        + term.steps().stream().map(AttributeModel::name).collect(Collectors.joining(".")));
        add(SlotTerm.Key.class, term -> "key(" + name(term.slot()) + ")");
        add(SlotTerm.Index.class, term -> "index(" + name(term.slot()) + ")");
        add(SlotTerm.Computed.class, term -> name(term.slot()));
    }

    private void operations() {
        add(
                OperationTerm.Arithmetic.class,
                term -> "(" + of(term.left()) + " " + OPERATORS.get(term.operator()) + " " + of(term.right()) + ")");
        add(OperationTerm.Negation.class, term -> "-" + of(term.value()));
        add(
                OperationTerm.Call.class,
                term -> term.name().name().toLowerCase(Locale.ROOT) + "(" + list(term.parts(), ", ") + ")");
        add(OperationTerm.Trim.class, term -> "trim(" + of(term.value()) + ")");
        add(
                OperationTerm.Extract.class,
                term -> "extract(" + term.field().name().toLowerCase(Locale.ROOT) + " from " + of(term.value()) + ")");
        add(
                OperationTerm.Cast.class,
                term -> "cast(" + of(term.value()) + " as " + term.type().getSimpleName() + ")");
        add(OperationTerm.Case.class, term -> "case(...)");
        add(
                OperationTerm.Construct.class,
                term -> "new " + term.type().getSimpleName() + "(" + list(term.parts(), ", ") + ")");
    }

    private void truths() {
        add(Truth.And.class, term -> "(" + list(term.parts(), " and ") + ")");
        add(Truth.Or.class, term -> "(" + list(term.parts(), " or ") + ")");
        add(Truth.Not.class, term -> "not " + of(term.condition()));
        add(
                Truth.Comparison.class,
                term -> of(term.left()) + " " + RELATIONS.get(term.relation()) + " " + of(term.right()));
        add(Truth.Between.class, term -> of(term.value()) + " between " + of(term.low()) + " and " + of(term.high()));
        add(
                Truth.In.class,
                term -> of(term.value()) + " in "
                        + (term.collection()
                                ? list(term.candidates(), ", ")
                                : "(" + list(term.candidates(), ", ") + ")"));
        add(Truth.Like.class, term -> of(term.value()) + " like " + of(term.pattern()));
        add(Truth.IsNull.class, term -> of(term.value()) + " is null");
    }

    private void queries() {
        add(QueryTerm.Scalar.class, term -> "(subquery)");
        add(QueryTerm.Exists.class, term -> "exists(subquery)");
        add(QueryTerm.In.class, term -> of(term.value()) + " in (subquery)");
        add(
                QueryTerm.Quantified.class,
                term -> of(term.value()) + " " + RELATIONS.get(term.relation()) + (term.all() ? " all" : " any")
                        + " (subquery)");
    }
}
