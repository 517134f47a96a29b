package io.monodyne.query.run;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an entity a statement looks at that changes it: in its condition, and for the values that it sets; what subqueries look at included.
 * Lives while it is collected.
 */
final class SeenAttributes {

    private final int slot;
    private final Set<AttributeModel> seen = new LinkedHashSet<>();

    private SeenAttributes(int slot) {
        this.slot = slot;
    }

    static Set<AttributeModel> of(BoundStatement.Update update) {
        SeenAttributes seen = new SeenAttributes(update.target().slot());
        seen.add(update.where());
        update.changes().forEach(change -> seen.add(change.value()));
        return seen.seen;
    }

    static Set<AttributeModel> of(BoundStatement.Delete delete) {
        SeenAttributes seen = new SeenAttributes(delete.target().slot());
        seen.add(delete.where());
        return seen.seen;
    }

    private void add(@Nullable Term term) {
        if (term == null) {
            return;
        }
        if (term instanceof SlotTerm value && value.slot() == slot) {
            addValue(value);
        }
        if (term instanceof QueryTerm subquery) {
            addQuery(subquery.query());
        }
        term.parts().forEach(this::add);
    }

    private void addValue(SlotTerm term) {
        if (term instanceof SlotTerm.Attribute attribute) {
            seen.add(attribute.path().root());
        } else if (term instanceof SlotTerm.Reference reference) {
            addColumns(reference.path().key());
        } else if (term instanceof SlotTerm.ReferenceId id) {
            addColumns(id.path().key());
        }
    }

    private void addColumns(List<ModelPath> columns) {
        columns.forEach(column -> seen.add(column.root()));
    }

    private void addQuery(BoundBody query) {
        if (query instanceof BoundBody.Block block) {
            block.sources().forEach(this::addSource);
            add(block.where());
            block.groupBy().forEach(this::add);
            block.aggregates().forEach(each -> add(each.argument()));
            add(block.having());
            block.select().forEach(column -> add(column.value()));
            block.orderBy().forEach(order -> add(order.value()));
        } else if (query instanceof BoundBody.Combination combination) {
            addQuery(combination.left());
            addQuery(combination.right());
        }
    }

    private void addSource(Source source) {
        if (source instanceof Source.Association association) {
            if (association.from() == slot) {
                addColumns(association.path().key());
            }
            add(association.on());
        } else if (source instanceof Source.Elements elements) {
            if (elements.from() == slot) {
                seen.add(elements.path().root());
            }
            add(elements.on());
        } else if (source instanceof Source.EntityJoin join) {
            add(join.on());
        }
    }
}
