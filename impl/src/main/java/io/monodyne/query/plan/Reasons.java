package io.monodyne.query.plan;

import java.util.List;

/** Says why a path was chosen. Stateless. */
final class Reasons {

    private Reasons() {}

    /** @param choices best first */
    static String of(List<Choice> choices) {
        Choice best = choices.get(0);
        if (best.path() instanceof AccessPath.Keys) {
            return "all of the id is known";
        }
        if (choices.size() == 1 || choices.get(1).path() instanceof AccessPath.Scan) {
            return best.path() instanceof AccessPath.Scan ? "no key serves" : "no other key serves";
        }
        Choice next = choices.get(1);
        if (best.level() != next.level()) {
            return "what it reads is named by values of the query";
        }
        if (best.estimate().score() < next.estimate().score()) {
            return "it reads the fewest items";
        }
        if (best.order() && !next.order()) {
            return "it reads in the order that is asked for";
        }
        return best.rank() > next.rank() ? "it is read more consistently than others" : "others are no better";
    }
}
