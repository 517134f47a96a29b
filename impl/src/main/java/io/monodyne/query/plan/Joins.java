package io.monodyne.query.plan;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a block, and what joins them. Lives while the block is planned.
 *
 * <p>An inner join along an association whose key is in one of the two entities is the same as a condition that this key is the identity of the
 * other one; so it can be gone in both directions. Outer joins, links and element collections are gone from the owner, and so is a collection
 * of which the statement reads keys or places.
 */
final class Joins {

    private final Map<Integer, Source> sources = new HashMap<>();
    private final Map<Integer, Term> equalities = new HashMap<>();

    Joins(BoundBody.Block block) {
        block.sources().forEach(source -> sources.put(source.slot(), source));
        Set<Integer> placed = placed(block);
        for (Source source : block.sources()) {
            if (source instanceof Source.Association association
                    && !association.outer()
                    && !placed.contains(source.slot())) {
                Term equality = equality(association);
                if (equality != null) {
                    equalities.put(source.slot(), equality);
                }
            }
        }
    }

    private static Set<Integer> placed(BoundBody.Block block) {
        Set<Integer> placed = new HashSet<>();
        for (Term term : TermSlots.deep(block)) {
            TermSlots.walk(term, each -> {
                if (each instanceof SlotTerm.Key key) {
                    placed.add(key.slot());
                } else if (each instanceof SlotTerm.Index index) {
                    placed.add(index.slot());
                }
            });
        }
        return placed;
    }

    private @Nullable Term equality(Source.Association association) {
        AssociationAttribute attribute = association.path().attribute();
        SlotTerm target = new SlotTerm.Entity(association.slot(), association.entity());
        EntityModel owner = entity(association.from());
        if (attribute instanceof ReferenceAttribute) {
            return owner == null
                    ? null
                    : equal(new SlotTerm.Reference(association.from(), owner, association.path()), target);
        }
        AssociationPath owning = owning(attribute);
        return owning == null || owner == null
                ? null
                : equal(
                        new SlotTerm.Reference(association.slot(), association.entity(), owning),
                        new SlotTerm.Entity(association.from(), owner));
    }

    private static Term equal(Term left, Term right) {
        return new Truth.Comparison(Relation.EQUAL, left, right);
    }

    /** The reference of the other side that owns an association; null for none. */
    private static @Nullable AssociationPath owning(AssociationAttribute attribute) {
        InverseSide side = side(attribute);
        return side == null ? null : side.owning();
    }

    /** How the entities of the other side are found; null for a reference, and for links. */
    static @Nullable InverseSide side(AssociationAttribute attribute) {
        if (attribute instanceof InverseReference reference) {
            return reference.inverse();
        }
        return attribute instanceof EntityCollection collection
                        && collection.storage() instanceof CollectionStorage.Columns columns
                ? columns.side()
                : null;
    }

    /** What joins a source, as a condition; null where the join has its direction. */
    @Nullable
    Term equality(int slot) {
        return equalities.get(slot);
    }

    List<Term> equalities() {
        return List.copyOf(equalities.values());
    }

    /** The entities in a slot of the block; null for other slots, and for elements. */
    @Nullable
    EntityModel entity(int slot) {
        Source source = sources.get(slot);
        if (source instanceof Source.Range range) {
            return range.entity();
        }
        if (source instanceof Source.EntityJoin join) {
            return join.entity();
        }
        return source instanceof Source.Association association ? association.entity() : null;
    }

    /** Whether a slot is one of the block. */
    boolean own(int slot) {
        return sources.containsKey(slot);
    }

    /** Whether a source can be done once some others are. */
    boolean ready(Source source, Set<Integer> done) {
        int from = TermSlots.from(source);
        boolean owner = from < 0 || known(from, done) || equalities.containsKey(source.slot());
        return owner && (!TermSlots.outer(source) || outerReady(source, done));
    }

    /** An outer join comes after what its condition is about, and is never the first. */
    private boolean outerReady(Source source, Set<Integer> done) {
        Term on = TermSlots.on(source);
        Set<Integer> read = on == null ? Set.of() : TermSlots.of(on);
        boolean first = done.isEmpty() && (TermSlots.from(source) < 0 || own(TermSlots.from(source)));
        return !first && read.stream().allMatch(slot -> slot == source.slot() || known(slot, done));
    }

    private boolean known(int slot, Set<Integer> done) {
        return !own(slot) || done.contains(slot);
    }
}
