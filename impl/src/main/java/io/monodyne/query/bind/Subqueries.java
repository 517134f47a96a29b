package io.monodyne.query.bind;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Term;

/** Binds queries inside queries. Factory-lived, immutable. */
final class Subqueries {

    private final Bodies bodies;

    /** Binds what a query is made of. */
    @FunctionalInterface
    interface Bodies {
        BoundBody bind(QueryBody body, Scope outer);
    }

    Subqueries(Bodies bodies) {
        this.bodies = bodies;
    }

    void addTo(Rules rules) {
        rules.on(Syntax.Subquery.class, (subquery, scope, expected) -> {
            BoundBody body = oneColumn(subquery, scope);
            return new QueryTerm.Scalar(body, column(body).type());
        });
    }

    BoundBody body(Syntax.Subquery subquery, Scope scope) {
        return bodies.bind(subquery.body(), scope);
    }

    /** A subquery that is compared with something. */
    BoundBody oneColumn(Syntax.Subquery subquery, Scope scope) {
        BoundBody body = body(subquery, scope);
        if (body.columns().size() != 1) {
            throw BindProblems.notOneColumn(subquery.at(), body.columns().size());
        }
        return body;
    }

    /** The first column. */
    static Term column(BoundBody body) {
        BoundBody first = body;
        while (first instanceof BoundBody.Combination combination) {
            first = combination.left();
        }
        return ((BoundBody.Block) first).select().get(0).value();
    }
}
