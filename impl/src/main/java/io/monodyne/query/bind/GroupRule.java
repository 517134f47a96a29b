package io.monodyne.query.bind;

import io.monodyne.metamodel.InverseReference;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a grouped query may say of a group: what all of its rows have alike. That is what they are grouped
 * by, and of an entity that they are grouped by, or that such an entity refers to, all attributes. Lives as long as the binding of a block.
 */
final class GroupRule {

    private final List<Term> groupBy;
    private final List<Source> sources;
    private final Set<Integer> determined = new HashSet<>();

    /** @param groupBy empty where all rows are one group */
    GroupRule(List<Term> groupBy, List<Source> sources) {
        this.groupBy = groupBy;
        this.sources = sources;
        groupBy.forEach(this::determine);
        for (Source source : sources) {
            if (source instanceof Source.Association association && follows(association)) {
                determined.add(source.slot());
            } else if (source instanceof Source.EntityJoin join && isOfGrouped(join)) {
                determined.add(source.slot());
            }
        }
    }

    /** Whether an entity is joined by its identity to a value that rows are grouped by. */
    private boolean isOfGrouped(Source.EntityJoin join) {
        SlotTerm.Entity entity = new SlotTerm.Entity(join.slot(), join.entity());
        return join.on() instanceof Truth.Comparison same
                && same.relation() == Relation.EQUAL
                && (same.left().equals(entity) && groupBy.contains(same.right())
                        || same.right().equals(entity) && groupBy.contains(same.left()));
    }

    private void determine(Term term) {
        if (term instanceof SlotTerm.Entity entity) {
            determined.add(entity.slot());
        } else if (term instanceof SlotTerm.Attribute attribute
                && attribute.model().id().components().size() == 1
                && attribute
                        .model()
                        .id()
                        .components()
                        .get(0)
                        .name()
                        .equals(attribute.path().name())) {
            determined.add(attribute.slot());
        }
    }

    private boolean follows(Source.Association association) {
        if (association.path().attribute().association().kind().plural() || association.on() != null) {
            return false;
        }
        return determined.contains(association.from()) || groupBy.stream().anyMatch(term -> names(term, association));
    }

    private static boolean names(Term term, Source.Association association) {
        if (association.path().attribute() instanceof InverseReference) {
            return false;
        }
        return term instanceof SlotTerm.Reference reference
                        && reference.slot() == association.from()
                        && reference.path().equals(association.path())
                || term instanceof SlotTerm.ReferenceId id
                        && id.slot() == association.from()
                        && id.path().equals(association.path())
                        && id.path().key().size() == 1;
    }

    /** What a part of a value is grouped by. */
    private boolean partOfGrouped(Term term) {
        return groupBy.stream().anyMatch(whole -> isPart(term, whole));
    }

    private static boolean isPart(Term term, Term whole) {
        if (term instanceof SlotTerm.ReferenceId id && whole instanceof SlotTerm.Reference reference) {
            return id.slot() == reference.slot() && id.path().equals(reference.path());
        }
        return term instanceof SlotTerm.Attribute part
                && whole instanceof SlotTerm.Attribute attribute
                && part.slot() == attribute.slot()
                && part.path().name().startsWith(attribute.path().name() + ".");
    }

    /** Refuses what rows of one group can have differently. */
    void check(int at, Term term) {
        if (groupBy.contains(term) || term instanceof SlotTerm.Computed || partOfGrouped(term)) {
            return;
        }
        if (term instanceof SlotTerm slot) {
            checkSlot(at, slot.slot());
        }
        if (term instanceof QueryTerm query) {
            checkQuery(at, query.query());
        }
        term.parts().forEach(part -> check(at, part));
    }

    private void checkSlot(int at, int slot) {
        for (Source source : sources) {
            if (source.slot() == slot && !determined.contains(slot)) {
                throw BindProblems.notGrouped(at, source.name());
            }
        }
    }

    private void checkQuery(int at, BoundBody body) {
        for (Term term : Terms.of(body)) {
            if (term instanceof SlotTerm slot && !groupBy.contains(term) && !partOfGrouped(term)) {
                checkSlot(at, slot.slot());
            }
        }
        Terms.origins(body).forEach(slot -> checkSlot(at, slot));
    }
}
