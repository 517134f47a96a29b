package io.monodyne.query.plan;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which slots terms read, and which subqueries they ask. Stateless. */
final class TermSlots {

    private TermSlots() {}

    /** All slots that a term reads, those of the queries around it that its subqueries read included. */
    static Set<Integer> of(Term term) {
        Set<Integer> slots = new HashSet<>();
        walk(term, each -> {
            if (each instanceof SlotTerm slot) {
                slots.add(slot.slot());
            } else if (each instanceof QueryTerm query) {
                slots.addAll(of(query.query()));
            }
        });
        return slots;
    }

    /** The slots of other queries that a subquery reads. */
    static Set<Integer> of(BoundBody body) {
        Set<Integer> slots = new HashSet<>();
        if (body instanceof BoundBody.Combination combination) {
            slots.addAll(of(combination.left()));
            slots.addAll(of(combination.right()));
            return slots;
        }
        BoundBody.Block block = (BoundBody.Block) body;
        terms(block).forEach(term -> slots.addAll(of(term)));
        for (Source source : block.sources()) {
            int from = from(source);
            if (from >= 0) {
                slots.add(from);
            }
        }
        block.sources().forEach(source -> slots.remove(source.slot()));
        block.aggregates().forEach(aggregate -> slots.remove(aggregate.slot()));
        return slots;
    }

    /** The slot of the owner; -1 where a source has none. */
    static int from(Source source) {
        if (source instanceof Source.Association association) {
            return association.from();
        }
        return source instanceof Source.Elements elements ? elements.from() : -1;
    }

    /** All terms of a block, its joins' included. */
    static List<Term> terms(BoundBody.Block block) {
        List<Term> terms = new ArrayList<>();
        block.sources().forEach(source -> add(terms, on(source)));
        add(terms, block.where());
        terms.addAll(block.groupBy());
        block.aggregates().forEach(aggregate -> add(terms, aggregate.argument()));
        add(terms, block.having());
        block.select().forEach(column -> terms.add(column.value()));
        block.orderBy().forEach(order -> terms.add(order.value()));
        return terms;
    }

    private static void add(List<Term> terms, @Nullable Term term) {
        if (term != null) {
            terms.add(term);
        }
    }

    static @Nullable Term on(Source source) {
        if (source instanceof Source.Association association) {
            return association.on();
        }
        if (source instanceof Source.Elements elements) {
            return elements.on();
        }
        return source instanceof Source.EntityJoin join ? join.on() : null;
    }

    static boolean outer(Source source) {
        if (source instanceof Source.Association association) {
            return association.outer();
        }
        if (source instanceof Source.Elements elements) {
            return elements.outer();
        }
        return source instanceof Source.EntityJoin join && join.outer();
    }

    /** The subqueries that terms ask, not those inside of them. */
    static List<BoundBody> subqueries(List<Term> terms) {
        List<BoundBody> found = new ArrayList<>();
        for (Term term : terms) {
            walk(term, each -> {
                if (each instanceof QueryTerm query) {
                    found.add(query.query());
                }
            });
        }
        return found;
    }

    /** All terms of a block and of its subqueries. */
    static List<Term> deep(BoundBody body) {
        if (body instanceof BoundBody.Combination combination) {
            List<Term> terms = new ArrayList<>(deep(combination.left()));
            terms.addAll(deep(combination.right()));
            combination.orderBy().forEach(order -> terms.add(order.value()));
            return terms;
        }
        List<Term> terms = terms((BoundBody.Block) body);
        subqueries(List.copyOf(terms)).forEach(subquery -> terms.addAll(deep(subquery)));
        return terms;
    }

    static boolean asks(Term term) {
        return !subqueries(List.of(term)).isEmpty();
    }

    /** Whether it can be evaluated as a value: it asks no subqueries but those of one value. */
    static boolean single(Term term) {
        boolean[] single = {true};
        walk(term, each -> single[0] &= !(each instanceof QueryTerm) || each instanceof QueryTerm.Scalar);
        return single[0];
    }

    static void walk(Term term, Consumer<Term> visitor) {
        visitor.accept(term);
        term.parts().forEach(part -> walk(part, visitor));
    }
}
