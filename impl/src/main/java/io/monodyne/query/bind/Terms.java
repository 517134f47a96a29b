package io.monodyne.query.bind;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What queries are made of. Stateless. */
final class Terms {

    private Terms() {}

    /** All terms of a query, those inside others and inside its own subqueries included. */
    static List<Term> of(BoundBody body) {
        List<Term> found = new ArrayList<>();
        collect(body, found);
        return found;
    }

    private static void collect(BoundBody body, List<Term> found) {
        if (body instanceof BoundBody.Combination combination) {
            collect(combination.left(), found);
            collect(combination.right(), found);
            return;
        }
        BoundBody.Block block = (BoundBody.Block) body;
        block.sources().forEach(source -> collect(on(source), found));
        collect(block.where(), found);
        block.groupBy().forEach(term -> collect(term, found));
        block.aggregates().forEach(aggregation -> collect(aggregation.argument(), found));
        collect(block.having(), found);
        block.select().forEach(column -> collect(column.value(), found));
        block.orderBy().forEach(order -> collect(order.value(), found));
    }

    private static void collect(@Nullable Term term, List<Term> found) {
        if (term == null) {
            return;
        }
        found.add(term);
        term.parts().forEach(part -> collect(part, found));
        if (term instanceof QueryTerm query) {
            collect(query.query(), found);
        }
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

    /** The slots that the joins of a query, and of its subqueries, start from. */
    static List<Integer> origins(BoundBody body) {
        List<Integer> origins = new ArrayList<>();
        if (body instanceof BoundBody.Combination combination) {
            origins.addAll(origins(combination.left()));
            origins.addAll(origins(combination.right()));
        } else {
            ((BoundBody.Block) body).sources().forEach(source -> addOrigin(source, origins));
            for (Term term : of(body)) {
                if (term instanceof QueryTerm query) {
                    origins.addAll(origins(query.query()));
                }
            }
        }
        return origins;
    }

    private static void addOrigin(Source source, List<Integer> origins) {
        if (source instanceof Source.Association association) {
            origins.add(association.from());
        } else if (source instanceof Source.Elements elements) {
            origins.add(elements.from());
        }
    }
}
