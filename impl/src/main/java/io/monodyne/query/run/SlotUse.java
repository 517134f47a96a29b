package io.monodyne.query.run;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which slots of the query around it a subquery uses. Stateless. */
final class SlotUse {

    private SlotUse() {}

    /** In ascending order. */
    static int[] outerSlots(BoundBody query) {
        return of(query).stream().toArray();
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
