package io.monodyne.query.bind;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What distinct results can be ordered by: what is selected, and attributes of entities that are, or that they refer to. Lives as long as the
 * binding of a block.
 */
final class DistinctRule {

    private final List<Term> selected = new ArrayList<>();
    private final List<Source> sources;

    DistinctRule(BoundBody.Block block) {
        this.sources = block.sources();
        block.select().forEach(column -> collect(column.value()));
    }

    private void collect(Term term) {
        selected.add(term);
        term.parts().forEach(this::collect);
    }

    void check(int at, Term term) {
        if (!determined(term)) {
            throw BindProblems.orderOfDistinct(at);
        }
    }

    private boolean determined(Term term) {
        if (selected.contains(term) || term instanceof SlotTerm slot && selectedEntity(slot.slot())) {
            return true;
        }
        return !term.parts().isEmpty() && term.parts().stream().allMatch(this::determined)
                || term instanceof Term.Constant
                || term instanceof Term.ParameterValue;
    }

    private boolean selectedEntity(int slot) {
        boolean itself =
                selected.stream().anyMatch(term -> term instanceof SlotTerm.Entity entity && entity.slot() == slot);
        return itself
                || sources.stream()
                        .anyMatch(source -> source.slot() == slot
                                && source instanceof Source.Association association
                                && !association
                                        .path()
                                        .attribute()
                                        .association()
                                        .kind()
                                        .plural()
                                && selectedEntity(association.from()));
    }
}
