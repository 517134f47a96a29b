package io.monodyne.session.query;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of a statement that can stand for collections of values, and the types of these. Lives for one statement. */
final class CollectionParameters {

    private final Map<String, Class<?>> found = new HashMap<>();

    private CollectionParameters() {}

    static Map<String, Class<?>> of(BoundStatement statement) {
        CollectionParameters parameters = new CollectionParameters();
        if (statement instanceof BoundStatement.Select select) {
            parameters.visit(select.body());
        } else if (statement instanceof BoundStatement.Update update) {
            update.changes().forEach(change -> parameters.visit(change.value()));
            parameters.visit(update.where());
        } else {
            parameters.visit(((BoundStatement.Delete) statement).where());
        }
        return Map.copyOf(parameters.found);
    }

    private void visit(BoundBody body) {
        if (body instanceof BoundBody.Combination both) {
            visit(both.left());
            visit(both.right());
            return;
        }
        BoundBody.Block block = (BoundBody.Block) body;
        block.sources().forEach(source -> visit(on(source)));
        visit(block.where());
        block.groupBy().forEach(this::visit);
        block.aggregates().forEach(aggregate -> visit(aggregate.argument()));
        visit(block.having());
        block.select().forEach(column -> visit(column.value()));
        block.orderBy().forEach(order -> visit(order.value()));
    }

    private static @Nullable Term on(Source source) {
        if (source instanceof Source.Association association) {
            return association.on();
        }
        if (source instanceof Source.Elements elements) {
            return elements.on();
        }
        return source instanceof Source.EntityJoin join ? join.on() : null;
    }

    private void visit(@Nullable Term term) {
        if (term == null) {
            return;
        }
        if (term instanceof Truth.In in
                && in.collection()
                && in.candidates().get(0) instanceof Term.ParameterValue parameter) {
            found.put(parameter.name(), parameter.type());
        }
        if (term instanceof QueryTerm asking) {
            visit(asking.query());
        }
        term.parts().forEach(this::visit);
    }
}
