package io.monodyne.query.run;

import io.monodyne.query.plan.AccessPath;
import io.monodyne.query.plan.Given;
import io.monodyne.query.plan.SortRange;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which slots of the query around it a subquery, or a path in it, uses. Stateless. */
final class SlotUse {

    private SlotUse() {}

    /** In ascending order. */
    static int[] outerSlots(BoundBody query) {
        return of(query).stream().toArray();
    }

    /** Whether what a path reads is the same whatever the other slots are. */
    static boolean fixed(AccessPath path, int own) {
        if (path instanceof AccessPath.Union union) {
            return union.paths().stream().allMatch(each -> fixed(each, own));
        }
        BitSet used = new BitSet();
        if (path instanceof AccessPath.Keys keys) {
            addGiven(used, keys.given(), null);
        } else if (path instanceof AccessPath.Query query) {
            addGiven(used, query.given(), query.range());
            query.filters().forEach(filter -> add(used, filter));
        } else if (path instanceof AccessPath.NativeQuery query) {
            addGiven(used, query.given(), query.range());
            query.filters().forEach(filter -> add(used, filter));
        } else if (path instanceof AccessPath.Scan scan) {
            scan.filters().forEach(filter -> add(used, filter));
        }
        used.clear(own);
        return used.isEmpty();
    }

    private static void addGiven(BitSet used, List<Given> given, @Nullable SortRange range) {
        given.forEach(each -> each.candidates().forEach(candidate -> add(used, candidate)));
        if (range == null) {
            return;
        }
        if (range.low() != null) {
            add(used, range.low().value());
        }
        if (range.high() != null) {
            add(used, range.high().value());
        }
        if (range.prefix() != null) {
            add(used, range.prefix().pattern());
            add(used, range.prefix().escape());
        }
    }

    private static BitSet of(BoundBody query) {
        BitSet used = new BitSet();
        if (query instanceof BoundBody.Block block) {
            block.sources().forEach(source -> addSource(used, source));
            add(used, block.where());
            block.groupBy().forEach(term -> add(used, term));
            block.aggregates().forEach(each -> add(used, each.argument()));
            add(used, block.having());
            block.select().forEach(column -> add(used, column.value()));
            block.orderBy().forEach(order -> add(used, order.value()));
            block.sources().forEach(source -> used.clear(source.slot()));
            block.aggregates().forEach(each -> used.clear(each.slot()));
        } else if (query instanceof BoundBody.Combination combination) {
            used.or(of(combination.left()));
            used.or(of(combination.right()));
        }
        return used;
    }

    private static void addSource(BitSet used, Source source) {
        if (source instanceof Source.Association association) {
            used.set(association.from());
            add(used, association.on());
        } else if (source instanceof Source.Elements elements) {
            used.set(elements.from());
            add(used, elements.on());
        } else if (source instanceof Source.EntityJoin join) {
            add(used, join.on());
        }
    }

    private static void add(BitSet used, @Nullable Term term) {
        if (term == null) {
            return;
        }
        if (term instanceof SlotTerm slot) {
            used.set(slot.slot());
        }
        if (term instanceof QueryTerm subquery) {
            used.or(of(subquery.query()));
        }
        List<Term> parts = term.parts();
        parts.forEach(part -> add(used, part));
    }
}
