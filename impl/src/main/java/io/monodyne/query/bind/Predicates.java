package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds conditions (Jakarta Persistence 3.2, section 4.6). Factory-lived, immutable. */
final class Predicates {

    private final Expressions expressions;
    private final Subqueries subqueries;

    Predicates(Expressions expressions, Subqueries subqueries) {
        this.expressions = expressions;
        this.subqueries = subqueries;
    }

    void addTo(Rules rules) {
        rules.on(Predicate.And.class, (and, scope, expected) -> new Truth.And(conditions(and.parts(), scope)))
                .on(Predicate.Or.class, (or, scope, expected) -> new Truth.Or(conditions(or.parts(), scope)))
                .on(
                        Predicate.Not.class,
                        (not, scope, expected) -> new Truth.Not(expressions.condition(not.condition(), scope)))
                .on(Predicate.Comparison.class, (comparison, scope, expected) -> comparison(comparison, scope))
                .on(Predicate.Between.class, (between, scope, expected) -> between(between, scope))
                .on(Predicate.In.class, (in, scope, expected) -> negated(in.negated(), in(in, scope)))
                .on(Predicate.Like.class, (like, scope, expected) -> like(like, scope))
                .on(Predicate.IsNull.class, (isNull, scope, expected) -> isNull(isNull, scope))
                .on(Predicate.Exists.class, (exists, scope, expected) -> exists(exists, scope));
    }

    private List<Term> conditions(List<Syntax> parts, Scope scope) {
        List<Term> terms = new ArrayList<>();
        parts.forEach(part -> terms.add(expressions.condition(part, scope)));
        return terms;
    }

    static Term negated(boolean negated, Term term) {
        return negated ? new Truth.Not(term) : term;
    }

    private Term comparison(Predicate.Comparison comparison, Scope scope) {
        if (comparison.right() instanceof Predicate.Quantified quantified) {
            return quantified(comparison, quantified, scope);
        }
        boolean leftLast = expressions.open(comparison.left(), scope) && !expressions.open(comparison.right(), scope);
        Syntax first = leftLast ? comparison.right() : comparison.left();
        Syntax second = leftLast ? comparison.left() : comparison.right();
        Term known = expressions.value(first, scope);
        Term other = operand(second, scope, known);
        Term left = leftLast ? other : known;
        Term right = leftLast ? known : other;
        if (ordering(comparison.relation())) {
            requireOrder(comparison.left().at(), left);
            requireOrder(comparison.right().at(), right);
        }
        return new Truth.Comparison(comparison.relation(), left, right);
    }

    /** What is compared with a term. */
    private Term operand(Syntax syntax, Scope scope, Term known) {
        Expected expected = Expected.like(known);
        Term term = Constants.fitted(expressions.value(syntax, scope, expected), expected);
        requireComparable(syntax.at(), known, term);
        return term;
    }

    private static void requireComparable(int at, Term known, Term term) {
        if (!Types.comparable(known, term)) {
            throw BindProblems.notComparable(at, Described.typeOf(term), Described.typeOf(known));
        }
        if (known.type() == Character.class
                && term instanceof Term.Constant constant
                && constant.value() instanceof String text) {
            throw BindProblems.notACharacter(at, text);
        }
    }

    static boolean ordering(Relation relation) {
        return relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
    }

    static void requireOrder(int at, Term term) {
        if (!Types.ordered(term.type())) {
            throw BindProblems.noOrder(at, Described.typeOf(term));
        }
    }

    private Term quantified(Predicate.Comparison comparison, Predicate.Quantified quantified, Scope scope) {
        BoundBody body = subqueries.oneColumn(quantified.subquery(), scope);
        Term column = Subqueries.column(body);
        Term value = operand(comparison.left(), scope, column);
        if (ordering(comparison.relation())) {
            requireOrder(comparison.left().at(), value);
        }
        return new QueryTerm.Quantified(comparison.relation(), value, quantified.all(), body);
    }

    private Term between(Predicate.Between between, Scope scope) {
        List<Term> terms = alike(List.of(between.value(), between.low(), between.high()), scope);
        requireOrder(between.value().at(), terms.get(0));
        requireOrder(between.low().at(), terms.get(1));
        requireOrder(between.high().at(), terms.get(2));
        return negated(between.negated(), new Truth.Between(terms.get(0), terms.get(1), terms.get(2)));
    }

    /** Values that are all compared with the first of them. */
    private List<Term> alike(List<Syntax> values, Scope scope) {
        Syntax first = values.get(0);
        Expected expected = Expected.ANYTHING;
        if (expressions.open(first, scope)) {
            for (Syntax value : values) {
                if (expected == Expected.ANYTHING && !expressions.open(value, scope)) {
                    expected = Expected.like(expressions.value(value, scope));
                }
            }
        }
        Term value = Constants.fitted(expressions.value(first, scope, expected), expected);
        List<Term> terms = new ArrayList<>(List.of(value));
        values.subList(1, values.size()).forEach(other -> terms.add(operand(other, scope, value)));
        return terms;
    }

    private Term in(Predicate.In in, Scope scope) {
        Syntax only = in.candidates().size() == 1 ? in.candidates().get(0) : null;
        if (only instanceof Syntax.Subquery subquery) {
            BoundBody body = subqueries.oneColumn(subquery, scope);
            return new QueryTerm.In(operand(in.value(), scope, Subqueries.column(body)), body);
        }
        if (in.collection() || only instanceof Syntax.Parameter parameter && manifold(parameter)) {
            Term value = expressions.value(in.value(), scope);
            return new Truth.In(value, List.of(collection(in, scope, value)), true);
        }
        List<Syntax> values = new ArrayList<>(List.of(in.value()));
        values.addAll(in.candidates());
        List<Term> terms = alike(values, scope);
        return new Truth.In(terms.get(0), terms.subList(1, terms.size()), false);
    }

    /** Whether a parameter alone in the parentheses can be a collection. */
    private static boolean manifold(Syntax.Parameter parameter) {
        return parameter.type() == null || Collection.class.isAssignableFrom(parameter.type());
    }

    private static Term collection(Predicate.In in, Scope scope, Term value) {
        Parameters parameters = scope.binding().parameters();
        Syntax.Parameter parameter = (Syntax.Parameter) in.candidates().get(0);
        Expected element = Expected.like(value);
        return in.collection() ? parameters.collection(parameter, element) : parameters.either(parameter, element);
    }

    private Term like(Predicate.Like like, Scope scope) {
        Term value = text(like.value(), scope);
        Term pattern = text(like.pattern(), scope);
        Syntax escape = like.escape();
        return negated(like.negated(), new Truth.Like(value, pattern, escape == null ? null : escape(escape, scope)));
    }

    private Term text(Syntax syntax, Scope scope) {
        Term term = expressions.value(syntax, scope, Expected.of(String.class));
        if (!Kind.of(term.type()).comparable(Kind.TEXT)) {
            throw BindProblems.wrongArgument(syntax.at(), "LIKE", Kind.TEXT.words(), Described.typeOf(term));
        }
        return term;
    }

    private Term escape(Syntax syntax, Scope scope) {
        Expected character = Expected.of(Character.class);
        Term term = Constants.fitted(expressions.value(syntax, scope, character), character);
        if (term instanceof Term.Constant constant && !(constant.value() instanceof Character)
                || !Kind.of(term.type()).comparable(Kind.TEXT)) {
            throw BindProblems.wrongArgument(syntax.at(), "ESCAPE", "one character", Described.typeOf(term));
        }
        return term;
    }

    /** What an entity is taken to be it must be, too: an attribute that it lacks is not null, but of no meaning. */
    private Term isNull(Predicate.IsNull isNull, Scope scope) {
        Term term = negated(isNull.negated(), new Truth.IsNull(expressions.value(isNull.value(), scope)));
        Place place = expressions.paths().find(isNull.value(), scope);
        EntityPlace treated = place instanceof AttributePlace attribute ? attribute.owner() : owner(place);
        return treated == null || !treated.treated() || isNull.negated()
                ? term
                : new Truth.And(List.of(isOf(treated), term));
    }

    private static @Nullable EntityPlace owner(@Nullable Place place) {
        return place instanceof ReferencePlace reference ? reference.owner() : null;
    }

    private static Term isOf(EntityPlace place) {
        List<Term> types = new ArrayList<>();
        for (EntityModel concrete : place.model().concreteTypes()) {
            types.add(Constants.of(concrete.type()));
        }
        return new Truth.In(new SlotTerm.Type(place.slot(), place.model().root()), types, false);
    }

    private Term exists(Predicate.Exists exists, Scope scope) {
        return negated(exists.negated(), new QueryTerm.Exists(subqueries.body(exists.subquery(), scope)));
    }
}
