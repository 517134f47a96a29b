package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundBody.Aggregation;
import io.monodyne.query.term.BoundBody.Order;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.BoundStatement.FetchJoin;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bound statement as one line of text. {@code o} is the entity of a variable, {@code o.customer#} a reference by its key alone and {@code
 * o.customer#0} the first component of that key, {@code $5} what is computed into slot 5.
 */
final class BoundText {

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, EntityModel> entities = new HashMap<>();

    private BoundText() {}

    static String of(BoundStatement statement) {
        return new BoundText().statement(statement);
    }

    private String statement(BoundStatement statement) {
        if (statement instanceof BoundStatement.Update update) {
            String target = source(update.target());
            String changes = update.changes().stream()
                    .map(change -> term(change.target()) + " = " + term(change.value()))
                    .collect(Collectors.joining(", "));
            return "update " + target + " set " + changes
                    + (update.where() == null ? "" : " where " + term(update.where()));
        }
        if (statement instanceof BoundStatement.Delete delete) {
            return "delete " + source(delete.target())
                    + (delete.where() == null ? "" : " where " + term(delete.where()));
        }
        BoundStatement.Select select = (BoundStatement.Select) statement;
        String body = body(select.body());
        return select.fetches().isEmpty() ? body : body + " fetch " + fetches(select.fetches());
    }

    private String fetches(List<FetchJoin> fetches) {
        return fetches.stream()
                .map(fetch -> (names.containsKey(fetch.slot()) ? names.get(fetch.slot()) + "." : "")
                        + fetch.path().name()
                        + (fetch.more().isEmpty() ? "" : "(" + fetches(fetch.more()) + ")"))
                .collect(Collectors.joining(", "));
    }

    private String body(BoundBody body) {
        if (body instanceof BoundBody.Combination combination) {
            return "(" + body(combination.left()) + ") " + combination.operator() + (combination.all() ? " ALL" : "")
                    + " (" + body(combination.right()) + ")" + orders(combination.orderBy());
        }
        BoundBody.Block block = (BoundBody.Block) body;
        return clauses(block) + orders(block.orderBy());
    }

    private String clauses(BoundBody.Block block) {
        List<String> parts = new ArrayList<>();
        parts.add("from " + block.sources().stream().map(this::source).collect(Collectors.joining(", ")));
        if (block.where() != null) {
            parts.add("where " + term(block.where()));
        }
        if (block.grouped()) {
            parts.add(("group " + terms(block.groupBy())).strip());
        }
        for (Aggregation aggregation : block.aggregates()) {
            parts.add("$" + aggregation.slot() + " = " + aggregation.name()
                    + (aggregation.distinct() ? " distinct " : "")
                    + "(" + (aggregation.argument() == null ? "*" : term(aggregation.argument())) + ")");
        }
        if (block.having() != null) {
            parts.add("having " + term(block.having()));
        }
        parts.add("select " + (block.distinct() ? "distinct " : "")
                + block.select().stream()
                        .map(column -> term(column.value()) + (column.alias() == null ? "" : " as " + column.alias()))
                        .collect(Collectors.joining(", ")));
        return String.join(" ", parts);
    }

    private String orders(List<Order> orders) {
        return orders.isEmpty()
                ? ""
                : " order "
                        + orders.stream()
                                .map(order -> term(order.value())
                                        + (order.descending() ? " desc" : "")
                                        + (order.nullsFirst() == order.descending()
                                                ? order.nullsFirst() ? " nulls first" : " nulls last"
                                                : ""))
                                .collect(Collectors.joining(", "));
    }

    private String source(Source source) {
        names.put(source.slot(), source.name());
        if (source instanceof Source.Range range) {
            entities.put(source.slot(), range.entity());
            return range.entity().name() + " " + range.name();
        }
        if (source instanceof Source.EntityJoin join) {
            entities.put(source.slot(), join.entity());
            return join(join.outer()) + join.entity().name() + " " + join.name() + on(join.on());
        }
        if (source instanceof Source.Elements elements) {
            return join(elements.outer()) + names.get(elements.from()) + "."
                    + elements.path().name() + " " + elements.name() + on(elements.on());
        }
        Source.Association association = (Source.Association) source;
        entities.put(source.slot(), association.entity());
        String path = names.get(association.from()) + "." + association.path().name();
        EntityModel target = association.path().attribute().target();
        return join(association.outer())
                + path
                + (target == association.entity()
                        ? ""
                        : "[" + association.entity().name() + "]")
                + (path.equals(association.name()) ? "" : " " + association.name())
                + on(association.on());
    }

    private static String join(boolean outer) {
        return outer ? "left " : "";
    }

    private String on(Term on) {
        return on == null ? "" : " on " + term(on);
    }

    private String terms(List<? extends Term> terms) {
        return terms.stream().map(this::term).collect(Collectors.joining(", "));
    }

    private String name(SlotTerm term, EntityModel model) {
        EntityModel source = entities.get(term.slot());
        String name = names.getOrDefault(term.slot(), "?" + term.slot());
        return source == model || source == null ? name : name + "[" + model.name() + "]";
    }

    String term(Term term) {
        if (term instanceof Term.Constant constant) {
            return constant(constant);
        }
        if (term instanceof Term.ParameterValue parameter) {
            return ":" + parameter.name() + "<" + parameter.type().getSimpleName() + ">";
        }
        if (term instanceof SlotTerm slot) {
            return slot(slot);
        }
        if (term instanceof OperationTerm operation) {
            return operation(operation);
        }
        return term instanceof QueryTerm query ? query(query) : truth((Truth) term);
    }

    private static String constant(Term.Constant constant) {
        Object value = constant.value();
        if (value instanceof String) {
            return "'" + value + "'";
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName();
        }
        return value == null || value instanceof Integer || value instanceof Boolean || value instanceof Enum
                ? String.valueOf(value)
                : value + "<" + value.getClass().getSimpleName() + ">";
    }

    private String slot(SlotTerm term) {
        if (term instanceof SlotTerm.Entity entity) {
            return name(term, entity.model());
        }
        if (term instanceof SlotTerm.Attribute attribute) {
            return name(term, attribute.model()) + "." + attribute.path().name();
        }
        if (term instanceof SlotTerm.Reference reference) {
            return name(term, reference.model()) + "." + reference.path().name() + "#";
        }
        if (term instanceof SlotTerm.ReferenceId id) {
            return name(term, id.model()) + "." + id.path().name() + "#" + id.component();
        }
        if (term instanceof SlotTerm.Id id) {
            return "ID(" + name(term, id.model()) + ")";
        }
        if (term instanceof SlotTerm.Type type) {
            return "TYPE(" + name(term, type.model()) + ")";
        }
        if (term instanceof SlotTerm.Computed computed) {
            return "$" + computed.slot();
        }
        return element(term);
    }

    private String element(SlotTerm term) {
        String name = names.getOrDefault(term.slot(), "?" + term.slot());
        if (term instanceof SlotTerm.ElementAttribute attribute) {
            return name + "." + new ModelPath(attribute.steps()).name() + (term.type() == EntityRow.class ? "#" : "");
        }
        if (term instanceof SlotTerm.Key) {
            return "KEY(" + name + ")";
        }
        return term instanceof SlotTerm.Index ? "INDEX(" + name + ")" : name;
    }

    private String operation(OperationTerm term) {
        if (term instanceof OperationTerm.Arithmetic arithmetic) {
            return arithmetic.operator() + "<" + arithmetic.type().getSimpleName() + ">(" + terms(term.parts()) + ")";
        }
        if (term instanceof OperationTerm.Call call) {
            return call.name() + "<" + call.type().getSimpleName() + ">(" + terms(term.parts()) + ")";
        }
        if (term instanceof OperationTerm.Case cases) {
            return "CASE<" + cases.type().getSimpleName() + ">(" + terms(term.parts()) + ")";
        }
        if (term instanceof OperationTerm.Construct construct) {
            return "new " + construct.type().getSimpleName() + "(" + terms(term.parts()) + ")";
        }
        return term.getClass().getSimpleName() + "<" + term.type().getSimpleName() + ">(" + terms(term.parts()) + ")";
    }

    private String query(QueryTerm term) {
        String query = "(" + body(term.query()) + ")";
        if (term instanceof QueryTerm.In in) {
            return term(in.value()) + " in " + query;
        }
        if (term instanceof QueryTerm.Quantified quantified) {
            return term(quantified.value()) + " " + quantified.relation() + (quantified.all() ? " all " : " any ")
                    + query;
        }
        return term instanceof QueryTerm.Exists ? "exists " + query : query;
    }

    private String truth(Truth term) {
        if (term instanceof Truth.Comparison comparison) {
            return term(comparison.left()) + " " + comparison.relation() + " " + term(comparison.right());
        }
        if (term instanceof Truth.Not not) {
            return "not (" + term(not.condition()) + ")";
        }
        if (term instanceof Truth.In in) {
            return term(in.value()) + " in " + (in.collection() ? "*" : "") + "(" + terms(in.candidates()) + ")";
        }
        if (term instanceof Truth.IsNull isNull) {
            return term(isNull.value()) + " is null";
        }
        String parts = term.parts().stream().map(this::term).collect(Collectors.joining(", "));
        return term.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "(" + parts + ")";
    }
}
