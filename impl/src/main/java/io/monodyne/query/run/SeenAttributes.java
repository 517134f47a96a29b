package io.monodyne.query.run;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an entity a statement looks at that changes it: in its condition, and for the values that it sets. Stateless. */
final class SeenAttributes {

    private SeenAttributes() {}

    static Set<AttributeModel> of(BoundStatement.Update update) {
        Set<AttributeModel> seen = new LinkedHashSet<>();
        add(seen, update.where(), update.target().slot());
        update.changes()
                .forEach(change -> add(seen, change.value(), update.target().slot()));
        return seen;
    }

    static Set<AttributeModel> of(BoundStatement.Delete delete) {
        Set<AttributeModel> seen = new LinkedHashSet<>();
        add(seen, delete.where(), delete.target().slot());
        return seen;
    }

    private static void add(Set<AttributeModel> seen, @Nullable Term term, int slot) {
        if (term == null) {
            return;
        }
        if (term instanceof SlotTerm.Attribute attribute && attribute.slot() == slot) {
            seen.add(attribute.path().root());
        } else if (term instanceof SlotTerm.Reference reference && reference.slot() == slot) {
            reference.path().key().forEach(column -> seen.add(column.root()));
        } else if (term instanceof SlotTerm.ReferenceId id && id.slot() == slot) {
            id.path().key().forEach(column -> seen.add(column.root()));
        }
        term.parts().forEach(part -> add(seen, part, slot));
    }
}
