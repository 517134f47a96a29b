package io.monodyne.query.bind;

import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.Term;
import java.util.HashMap;
import java.util.Map;

/** What to do with each kind of expression. Factory-lived; immutable once it is complete. */
final class Rules {

    private final Map<Class<?>, Rule<Syntax>> rules = new HashMap<>();

    /** Binds one kind of expression. */
    @FunctionalInterface
    interface Rule<S extends Syntax> {
        Term bind(S syntax, Scope scope, Expected expected);
    }

    <S extends Syntax> Rules on(Class<S> type, Rule<S> rule) {
        rules.put(type, (syntax, scope, expected) -> rule.bind(type.cast(syntax), scope, expected));
        return this;
    }

    Term bind(Syntax syntax, Scope scope, Expected expected) {
        Rule<Syntax> rule = rules.get(syntax.getClass());
        if (rule == null) {
            throw BindProblems.notAValue(syntax.at());
        }
        return rule.bind(syntax, scope, expected);
    }
}
