package io.monodyne.query.bind;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds what computes values, functions and aggregates aside. Factory-lived, immutable. */
final class Operations {

    private static final Set<Operation.Field> OF_TIME =
            Set.of(Operation.Field.HOUR, Operation.Field.MINUTE, Operation.Field.SECOND, Operation.Field.TIME);

    private final Expressions expressions;

    Operations(Expressions expressions) {
        this.expressions = expressions;
    }

    void addTo(Rules rules) {
        rules.on(Operation.Arithmetic.class, this::arithmetic)
                .on(Operation.Negation.class, this::negation)
                .on(Operation.Trim.class, (trim, scope, expected) -> trim(trim, scope))
                .on(Operation.Extract.class, (extract, scope, expected) -> extract(extract, scope))
                .on(Operation.Cast.class, (cast, scope, expected) -> cast(cast, scope))
                .on(Operation.Typed.class, (typed, scope, expected) -> typed(typed, scope))
                .on(Operation.Case.class, this::caseOf)
                .on(Operation.UserFunction.class, (function, scope, expected) -> {
                    throw BindProblems.userFunction(function.at(), function.name());
                });
    }

    private Term arithmetic(Operation.Arithmetic arithmetic, Scope scope, Expected expected) {
        Expected number = Kind.of(expected.type()) == Kind.NUMBER ? expected : Expected.ANYTHING;
        boolean leftLast = expressions.open(arithmetic.left(), scope) && !expressions.open(arithmetic.right(), scope);
        Term first = number(leftLast ? arithmetic.right() : arithmetic.left(), scope, number);
        Expected other = Types.unknown(first.type()) ? number : Expected.of(first.type());
        Term second = number(leftLast ? arithmetic.left() : arithmetic.right(), scope, other);
        Term left = leftLast ? second : first;
        Term right = leftLast ? first : second;
        return new OperationTerm.Arithmetic(
                arithmetic.operator(), left, right, Types.promoted(left.type(), right.type()));
    }

    private Term number(Syntax syntax, Scope scope, Expected expected) {
        Term term = expressions.value(syntax, scope, expected);
        if (!Kind.of(term.type()).comparable(Kind.NUMBER)) {
            throw BindProblems.notANumber(syntax.at(), Described.typeOf(term));
        }
        return term;
    }

    private Term negation(Operation.Negation negation, Scope scope, Expected expected) {
        Term value = number(negation.value(), scope, expected);
        return value instanceof Term.Constant constant && constant.value() instanceof Number number
                ? Constants.negated(number)
                : new OperationTerm.Negation(value);
    }

    private Term trim(Operation.Trim trim, Scope scope) {
        Syntax character = trim.character();
        Term value = text(trim.value(), scope, Expected.of(String.class));
        return new OperationTerm.Trim(trim.side(), character == null ? null : trimmed(character, scope), value);
    }

    private Term trimmed(Syntax syntax, Scope scope) {
        Expected character = Expected.of(Character.class);
        Term term = Constants.fitted(text(syntax, scope, character), character);
        if (term instanceof Term.Constant constant && !(constant.value() instanceof Character)) {
            throw BindProblems.wrongArgument(syntax.at(), "TRIM", "one character", Described.typeOf(term));
        }
        return term;
    }

    private Term text(Syntax syntax, Scope scope, Expected expected) {
        Term term = expressions.value(syntax, scope, expected);
        if (!Kind.of(term.type()).comparable(Kind.TEXT)) {
            throw BindProblems.wrongArgument(syntax.at(), "TRIM", Kind.TEXT.words(), Described.typeOf(term));
        }
        return term;
    }

    private Term extract(Operation.Extract extract, Scope scope) {
        Term value = expressions.value(extract.value(), scope);
        Kind kind = Kind.of(value.type());
        boolean whole = kind == Kind.MOMENT || kind == Kind.TEMPORAL || kind == Kind.UNKNOWN;
        boolean part = OF_TIME.contains(extract.field()) ? kind == Kind.TIME : kind == Kind.DATE;
        if (!whole && !part) {
            throw BindProblems.wrongArgument(
                    extract.value().at(),
                    "EXTRACT(" + extract.field() + ")",
                    (OF_TIME.contains(extract.field()) ? Kind.TIME : Kind.DATE).words(),
                    Described.typeOf(value));
        }
        return new OperationTerm.Extract(extract.field(), value, extracted(extract.field()));
    }

    private static Class<?> extracted(Operation.Field field) {
        return switch (field) {
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case SECOND -> Double.class;
            default -> Integer.class;
        };
    }

    private Term cast(Operation.Cast cast, Scope scope) {
        Term value = expressions.value(cast.value(), scope);
        if (Kind.of(value.type()) == Kind.ENTITY) {
            throw BindProblems.wrongArgument(cast.value().at(), "CAST", Kind.OTHER.words(), Described.typeOf(value));
        }
        return new OperationTerm.Cast(value, Types.boxed(cast.type()));
    }

    /** Says of what type a value is, and changes nothing. */
    private Term typed(Operation.Typed typed, Scope scope) {
        return expressions.value(typed.value(), scope, Expected.of(Types.boxed(typed.type())));
    }

    private Term caseOf(Operation.Case syntax, Scope scope, Expected expected) {
        List<Syntax> results = new ArrayList<>();
        syntax.whens().forEach(when -> results.add(when.then()));
        results.add(syntax.otherwise());
        List<Term> terms = expressions.alike(results, scope, expected);
        List<OperationTerm.When> whens = new ArrayList<>();
        for (int i = 0; i < syntax.whens().size(); i++) {
            Term condition = condition(syntax.operand(), syntax.whens().get(i).when(), scope);
            whens.add(new OperationTerm.When(condition, terms.get(i)));
        }
        return new OperationTerm.Case(whens, terms.get(terms.size() - 1), Alike.type(terms, expected));
    }

    private Term condition(@Nullable Syntax operand, Syntax when, Scope scope) {
        if (operand == null) {
            return expressions.condition(when, scope);
        }
        Term value = expressions.value(operand, scope);
        Expected expected = Expected.like(value);
        Term compared = Constants.fitted(expressions.value(when, scope, expected), expected);
        if (!Types.comparable(value, compared)) {
            throw BindProblems.notComparable(when.at(), Described.typeOf(compared), Described.typeOf(value));
        }
        return new Truth.Comparison(Relation.EQUAL, value, compared);
    }
}
