package io.monodyne.query.bind;

import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds expressions, each kind by its rule. Factory-lived; immutable once its rules are complete. */
final class Expressions {

    private static final int MOST_OPEN = 2;

    private final Rules rules;
    private final Paths paths;

    Expressions(Rules rules, Paths paths) {
        this.rules = rules;
        this.paths = paths;
    }

    Paths paths() {
        return paths;
    }

    Term value(Syntax syntax, Scope scope, Expected expected) {
        return rules.bind(syntax, scope, expected);
    }

    Term value(Syntax syntax, Scope scope) {
        return rules.bind(syntax, scope, Expected.ANYTHING);
    }

    /** What is true, false or unknown. */
    Term condition(Syntax syntax, Scope scope) {
        Term term = rules.bind(syntax, scope, Expected.of(Boolean.class));
        if (term.type() != Boolean.class && !Types.unknown(term.type())) {
            throw BindProblems.notACondition(syntax.at(), Described.typeOf(term));
        }
        return term;
    }

    /**
     * A condition whose paths must not join anything around it: that of a join, or of a statement without sources of its own. Each part
     * that needs joins becomes a subquery over them.
     */
    @Nullable
    Term closed(@Nullable Syntax syntax, Scope scope) {
        if (syntax == null) {
            return null;
        }
        List<Term> parts = new ArrayList<>();
        for (Syntax part : conjuncts(syntax)) {
            Scope inner = scope.inner();
            Term term = condition(part, inner);
            parts.add(inner.sources().isEmpty() ? term : new QueryTerm.Exists(over(inner, term)));
        }
        return parts.size() == 1 ? parts.get(0) : new Truth.And(parts);
    }

    private static List<Syntax> conjuncts(Syntax syntax) {
        if (!(syntax instanceof Predicate.And and)) {
            return List.of(syntax);
        }
        List<Syntax> conjuncts = new ArrayList<>();
        and.parts().forEach(part -> conjuncts.addAll(conjuncts(part)));
        return conjuncts;
    }

    /** A value whose paths must not join anything around it. */
    Term closedValue(Syntax syntax, Scope scope, Expected expected) {
        Scope inner = scope.inner();
        Term term = value(syntax, inner, expected);
        return inner.sources().isEmpty()
                ? term
                : new QueryTerm.Scalar(Blocks.of(inner.sources(), null, term), term.type());
    }

    private static BoundBody over(Scope scope, Term condition) {
        return Blocks.of(scope.sources(), condition, Constants.of(1));
    }

    /**
     * Values of one type: what says nothing of its own type is of the others', parameters last.
     *
     * @param expected what they are where none of them says
     */
    List<Term> alike(List<Syntax> values, Scope scope, Expected expected) {
        Expected common = Expected.ANYTHING;
        Term[] terms = new Term[values.size()];
        for (int openness = 0; openness <= MOST_OPEN; openness++) {
            for (int i = 0; i < terms.length; i++) {
                if (openness(values.get(i), scope) == openness) {
                    boolean known = !Types.unknown(common.type());
                    terms[i] = value(values.get(i), scope, known ? common : expected);
                    common = common(values.get(i).at(), common, terms[i]);
                }
            }
        }
        return List.of(terms);
    }

    private int openness(Syntax syntax, Scope scope) {
        return syntax instanceof Syntax.Parameter ? MOST_OPEN : open(syntax, scope) ? 1 : 0;
    }

    private static Expected common(int at, Expected one, Term term) {
        if (!Types.comparable(one, term)) {
            throw BindProblems.notAlike(at, Described.typeOf(one), Described.typeOf(term));
        }
        Class<?> type = Types.common(one.type(), term.type());
        return new Expected(
                type == null ? Object.class : type, one.entity() != null ? one.entity() : EntityTypes.of(term));
    }

    /** Whether an expression has no type of its own, or one that adapts. */
    boolean open(Syntax syntax, Scope scope) {
        if (syntax instanceof Syntax.Variable || syntax instanceof Syntax.Attribute) {
            return rootless(syntax, scope);
        }
        return syntax instanceof Syntax.Parameter || syntax instanceof Syntax.Literal;
    }

    /** Whether it is a name that begins with no variable: a constant. */
    private boolean rootless(Syntax syntax, Scope scope) {
        Syntax root = syntax;
        while (root instanceof Syntax.Attribute attribute) {
            root = attribute.owner();
        }
        return root instanceof Syntax.Variable variable
                && paths.find(variable, scope) == null
                && scope.aliased(variable.name()) == null;
    }
}
