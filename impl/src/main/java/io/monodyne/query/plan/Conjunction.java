package io.monodyne.query.plan;

import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes conditions apart into parts that have to be true all. Stateless. */
final class Conjunction {

    private Conjunction() {}

    /** The parts; none for no condition. */
    static List<Term> parts(@Nullable Term condition) {
        List<Term> parts = new ArrayList<>();
        if (condition != null) {
            collect(condition, parts);
        }
        return parts;
    }

    private static void collect(Term condition, List<Term> parts) {
        if (condition instanceof Truth.And and) {
            and.parts().forEach(part -> collect(part, parts));
        } else if (condition instanceof Truth.Not not && not.condition() instanceof Truth.Not inner) {
            collect(inner.condition(), parts);
        } else if (condition instanceof Truth.Not not && not.condition() instanceof Truth.Or or) {
            or.parts().forEach(part -> collect(new Truth.Not(part), parts));
        } else if (condition instanceof Truth.Not not && not.condition() instanceof Truth.Comparison inner) {
            Relation opposite = FilterConditions.opposite(inner.relation()); // unknown where the comparison is
            parts.add(new Truth.Comparison(opposite, inner.left(), inner.right()));
        } else {
            parts.add(condition);
        }
    }
}
