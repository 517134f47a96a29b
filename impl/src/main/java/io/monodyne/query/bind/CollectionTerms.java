package io.monodyne.query.bind;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.List;

/** Turns what is asked of a collection as a whole into queries over its elements. Factory-lived, immutable. */
final class CollectionTerms {

    private final Expressions expressions;

    CollectionTerms(Expressions expressions) {
        this.expressions = expressions;
    }

    void addTo(Rules rules) {
        rules.on(Predicate.IsEmpty.class, (isEmpty, scope, expected) -> isEmpty(isEmpty, scope))
                .on(Predicate.MemberOf.class, (memberOf, scope, expected) -> memberOf(memberOf, scope));
    }

    private Term isEmpty(Predicate.IsEmpty isEmpty, Scope scope) {
        CollectionPlace place = expressions.paths().collection(isEmpty.collection(), scope);
        return Predicates.negated(!isEmpty.negated(), exists(place, scope));
    }

    /** Whether a collection has elements. */
    static Term exists(CollectionPlace place, Scope scope) {
        int slot = scope.binding().newSlot(name(place, scope));
        return new QueryTerm.Exists(elements(place, slot, scope));
    }

    private static String name(CollectionPlace place, Scope scope) {
        return scope.binding().nameOf(place.owner().slot()) + "." + place.path().name();
    }

    private static BoundBody elements(CollectionPlace place, int slot, Scope scope) {
        Source source = place.source(slot, name(place, scope), false, null);
        return Blocks.of(List.of(source), null, place.elements(slot).value(-1, scope));
    }

    private Term memberOf(Predicate.MemberOf memberOf, Scope scope) {
        CollectionPlace place = expressions.paths().collection(memberOf.collection(), scope);
        int slot = scope.binding().newSlot(name(place, scope));
        Term element = place.elements(slot).value(-1, scope);
        Expected expected = Expected.like(element);
        Term value = Constants.fitted(expressions.value(memberOf.value(), scope, expected), expected);
        if (!Types.comparable(element, value)) {
            throw BindProblems.notComparable(memberOf.value().at(), Described.typeOf(value), Described.typeOf(element));
        }
        return Predicates.negated(memberOf.negated(), new QueryTerm.In(value, elements(place, slot, scope)));
    }

    /** SIZE: an int, whatever counts have. */
    Term size(Operation.Function function, Scope scope) {
        Syntax argument = function.arguments().get(0);
        CollectionPlace place = expressions.paths().collection(argument, scope);
        String name = name(place, scope);
        int slot = scope.binding().newSlot(name);
        int count = scope.binding().newSlot(FunctionName.SIZE.name());
        BoundBody query = Blocks.count(place.source(slot, name, false, null), count);
        return new OperationTerm.Cast(new QueryTerm.Scalar(query, Long.class), Integer.class);
    }
}
