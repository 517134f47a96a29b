package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import java.util.ArrayList;
import java.util.List;

/** The joins of an item of a from clause, those of joins included, in the order in which they were made: each after what it joins to. */
final class JoinList {

    private final List<JoinOrigin> joins = new ArrayList<>();

    void add(JoinOrigin join) {
        joins.add(join);
    }

    boolean isEmpty() {
        return joins.isEmpty();
    }

    void declare(Writing to) {
        joins.forEach(join -> join.declare(to));
    }

    void forget(Writing to) {
        to.forget(joins);
    }

    List<FromItem.Join> write(Writing to) {
        return joins.stream().map(join -> join.write(to)).toList();
    }
}
