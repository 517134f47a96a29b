package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What conditions are written as. */
class ConditionTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final Path<Integer> number = store.number();
    private final Path<Integer> other = store.order.get("other");
    private final Path<String> note = store.note();
    private final Path<Boolean> active = store.order.get("active");

    private void assertWritten(String text, Predicate condition) {
        assertEquals(text, store.where(condition));
    }

    @Test
    void comparisons() {
        assertWritten("($0.number = $0.other)", cb.equal(number, other));
        assertWritten("($0.number = 1)", cb.equal(number, 1));
        assertWritten("($0.number <> $0.other)", cb.notEqual(number, other));
        assertWritten("($0.number <> 1)", cb.notEqual(number, 1));
        assertWritten("($0.number = $0.other)", number.equalTo(other));
        assertWritten("($0.number = 1)", number.equalTo(1));
        assertWritten("($0.number <> $0.other)", number.notEqualTo(other));
        assertWritten("($0.number <> 1)", number.notEqualTo(1));
        assertWritten("($0.note > $0.id)", cb.greaterThan(note, store.order.<String>get("id")));
        assertWritten("($0.note > 'a')", cb.greaterThan(note, "a"));
        assertWritten("($0.note >= $0.id)", cb.greaterThanOrEqualTo(note, store.order.<String>get("id")));
        assertWritten("($0.note >= 'a')", cb.greaterThanOrEqualTo(note, "a"));
        assertWritten("($0.note < $0.id)", cb.lessThan(note, store.order.<String>get("id")));
        assertWritten("($0.note < 'a')", cb.lessThan(note, "a"));
        assertWritten("($0.note <= $0.id)", cb.lessThanOrEqualTo(note, store.order.<String>get("id")));
        assertWritten("($0.note <= 'a')", cb.lessThanOrEqualTo(note, "a"));
        assertWritten("($0.number > $0.other)", cb.gt(number, other));
        assertWritten("($0.number > 1)", cb.gt(number, 1));
        assertWritten("($0.number >= $0.other)", cb.ge(number, other));
        assertWritten("($0.number >= 1)", cb.ge(number, 1));
        assertWritten("($0.number < $0.other)", cb.lt(number, other));
        assertWritten("($0.number < 1)", cb.lt(number, 1));
        assertWritten("($0.number <= $0.other)", cb.le(number, other));
        assertWritten("($0.number <= 1)", cb.le(number, 1));
        assertWritten("($0.number BETWEEN $0.other AND $0.number)", cb.between(number, other, number));
        assertWritten("($0.number BETWEEN 1 AND 5)", cb.between(number, 1, 5));
        assertWritten(
                "($0.number NOT BETWEEN 1 AND 5)", cb.between(number, 1, 5).not());
    }

    @Test
    void nothing() {
        assertWritten("($0.note IS NULL)", cb.isNull(note));
        assertWritten("($0.note IS NOT NULL)", cb.isNotNull(note));
        assertWritten("($0.note IS NULL)", note.isNull());
        assertWritten("($0.note IS NOT NULL)", note.isNotNull());
        assertWritten("($0.note IS NULL)", note.isNotNull().not());
        assertWritten("($0.note = NULL)", cb.equal(note, (Object) null));
    }

    @Test
    void patterns() {
        Expression<Character> initial = store.order.get("initial");
        Expression<String> pattern = store.order.get("id");
        assertWritten("($0.note LIKE $0.id)", cb.like(note, pattern));
        assertWritten("($0.note LIKE 'a%')", cb.like(note, "a%"));
        assertWritten("($0.note LIKE $0.id ESCAPE $0.initial)", cb.like(note, pattern, initial));
        assertWritten("($0.note LIKE $0.id ESCAPE '!')", cb.like(note, pattern, '!'));
        assertWritten("($0.note LIKE 'a%' ESCAPE $0.initial)", cb.like(note, "a%", initial));
        assertWritten("($0.note LIKE 'a%' ESCAPE '!')", cb.like(note, "a%", '!'));
        assertWritten("($0.note NOT LIKE $0.id)", cb.notLike(note, pattern));
        assertWritten("($0.note NOT LIKE 'a%')", cb.notLike(note, "a%"));
        assertWritten("($0.note NOT LIKE $0.id ESCAPE $0.initial)", cb.notLike(note, pattern, initial));
        assertWritten("($0.note NOT LIKE $0.id ESCAPE '!')", cb.notLike(note, pattern, '!'));
        assertWritten("($0.note NOT LIKE 'a%' ESCAPE $0.initial)", cb.notLike(note, "a%", initial));
        assertWritten("($0.note NOT LIKE 'a%' ESCAPE '!')", cb.notLike(note, "a%", '!'));
    }

    @Test
    void conjunctionsAndDisjunctions() {
        Predicate one = cb.equal(number, 1);
        Predicate two = cb.equal(number, 2);
        assertWritten("(($0.number = 1) AND ($0.number = 2))", cb.and(one, two));
        assertWritten("(($0.number = 1) AND ($0.number = 2))", cb.and(List.of(one, two)));
        assertWritten("(($0.active = TRUE) AND ($0.number = 2))", cb.and(active, two));
        assertWritten("(($0.number = 1) OR ($0.number = 2))", cb.or(one, two));
        assertWritten("(($0.number = 1) OR ($0.number = 2))", cb.or(List.of(one, two)));
        assertWritten("(($0.active = TRUE) OR ($0.number = 2))", cb.or(active, two));
        assertWritten("(($0.number = 1) AND (($0.number = 2) OR ($0.number = 1)))", cb.and(one, cb.or(two, one)));
        assertWritten("($0.number = 1)", cb.and(one));
        assertWritten("AND()", cb.conjunction());
        assertWritten("OR()", cb.disjunction());
        assertWritten("AND()", cb.and());
        assertWritten("OR()", cb.or(List.of()));
    }

    @Test
    void conditionsThatAreAddedOneByOneAreOneConjunction() {
        Predicate all = cb.conjunction();
        all = cb.and(all, cb.equal(number, 1));
        all = cb.and(all, cb.equal(number, 2));
        all = cb.and(all, cb.equal(number, 3));
        assertWritten("(($0.number = 1) AND ($0.number = 2) AND ($0.number = 3))", all);
    }

    @Test
    void contraries() {
        Predicate one = cb.equal(number, 1);
        assertWritten("(NOT ($0.number = 1))", cb.not(one));
        assertWritten("(NOT ($0.number = 1))", one.not());
        assertWritten(
                "(NOT (($0.number = 1) OR ($0.active = TRUE)))",
                cb.or(one, active).not());
        assertWritten("(NOT ($0.active = TRUE))", cb.not(active));
        assertSame(one, one.not().not());
        assertTrue(one.not().isNegated());
        assertFalse(one.not().not().isNegated());
    }

    @Test
    void truthAndFalsehood() {
        Predicate one = cb.equal(number, 1);
        assertWritten("($0.active = TRUE)", cb.isTrue(active));
        assertWritten("($0.active = FALSE)", cb.isFalse(active));
        assertWritten("($0.number = 1)", cb.isTrue(one));
        assertWritten("(NOT ($0.number = 1))", cb.isFalse(one));
        assertWritten("AND()", cb.isTrue(cb.literal(true)));
        assertWritten("OR()", cb.isTrue(cb.literal(false)));
    }

    @Test
    void conditionsShowTheirParts() {
        Predicate one = cb.equal(number, 1);
        Predicate two = cb.equal(number, 2);
        Predicate either = cb.or(one, two);
        assertEquals(BooleanOperator.OR, either.getOperator());
        assertEquals(List.of(one, two), either.getExpressions());
        assertEquals(List.of(one, two), either.not().getExpressions());
        assertEquals(BooleanOperator.OR, either.not().getOperator());
        assertEquals(BooleanOperator.AND, one.getOperator());
        assertEquals(List.of(), one.getExpressions());
        either.getExpressions().clear();
        assertEquals(List.of(one, two), either.getExpressions());
        assertEquals(BooleanOperator.AND, cb.conjunction().getOperator());
        assertEquals(BooleanOperator.OR, cb.disjunction().getOperator());
    }

    @Test
    void among() {
        assertWritten("($0.number IN (1, 2))", number.in(1, 2));
        assertWritten("($0.number IN ($0.other, 2))", number.in(other, cb.literal(2)));
        assertWritten("($0.number IN (1, 2))", number.in(List.of(1, 2)));
        assertWritten("($0.number NOT IN (1, 2))", number.in(1, 2).not());
        CriteriaBuilder.In<Integer> in = cb.in(number);
        in.value(1).value(other);
        assertSame(number, in.getExpression());
        assertWritten("($0.number IN (1, $0.other))", in);
        assertWritten("($0.number NOT IN (1, $0.other))", cb.not(in));
    }

    @Test
    void amongNothing() {
        assertWritten("OR()", number.in(List.of()));
        assertWritten("AND()", number.in(List.of()).not());
        assertWritten("OR()", cb.in(number));
    }

    @Test
    void amongTheResultsOfASubquery() {
        Subquery<Integer> subquery = store.query.subquery(Integer.class);
        subquery.select(subquery.from(Store.Order.class).<Integer>get("other"));
        assertWritten("($0.number IN (SELECT $1.other FROM Order $1))", number.in(subquery));
        assertWritten(
                "($0.number IN (SELECT $1.other FROM Order $1))", cb.in(number).value(subquery));
        assertWritten(
                "($0.number NOT IN (SELECT $1.other FROM Order $1))",
                number.in(subquery).not());
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked"})
    void amongTheValuesOfAParameter() {
        ParameterExpression<List> numbers = cb.parameter(List.class, "numbers");
        assertWritten("($0.number IN :numbers)", number.in(numbers));
        assertWritten("($0.number NOT IN :numbers)", number.in(numbers).not());
        assertWritten("($0.number IN (:one))", number.in(cb.parameter(Integer.class, "one")));
        Expression any = cb.parameter(Object.class, "any");
        assertWritten("($0.number IN :any)", number.in((Expression<Collection<?>>) any));
        Expression<Set<String>> elements = (Expression) cb.parameter(Set.class, "elements");
        assertWritten("($0.note IN :elements)", cb.isMember(note, elements));
    }

    @Test
    void elements() {
        Expression<Set<String>> tags = store.order.get("tags");
        Expression<Collection<String>> collection = store.order.get("tags");
        assertWritten("($0.note MEMBER OF $0.tags)", cb.isMember(note, collection));
        assertWritten("('x' MEMBER OF $0.tags)", cb.isMember("x", collection));
        assertWritten("($0.note NOT MEMBER OF $0.tags)", cb.isNotMember(note, collection));
        assertWritten("('x' NOT MEMBER OF $0.tags)", cb.isNotMember("x", collection));
        assertWritten(
                "($0.note NOT MEMBER OF $0.tags)", cb.isMember(note, collection).not());
        assertWritten("($0.note MEMBER OF $0.tags)", note.in(tags));
        assertWritten("($0.tags IS EMPTY)", cb.isEmpty(tags));
        assertWritten("($0.tags IS NOT EMPTY)", cb.isNotEmpty(tags));
        assertWritten("($0.tags IS NOT EMPTY)", cb.isEmpty(tags).not());
    }

    @Test
    void elementsOfWhatIsKnown() {
        Map<String, String> map = Map.of("a", "b");
        assertWritten("($0.note IN ('a'))", cb.isMember(note, cb.keys(map)));
        assertWritten("($0.note NOT IN ('b'))", cb.isNotMember(note, cb.values(map)));
        assertWritten("OR()", cb.isEmpty(cb.keys(map)));
        assertWritten("AND()", cb.isNotEmpty(cb.keys(map)));
        assertWritten("($0.note IN ('a'))", cb.in(note).value(cb.literal("a")));
    }

    @Test
    void quantifiedComparisons() {
        Subquery<Integer> subquery = store.query.subquery(Integer.class);
        subquery.select(subquery.from(Store.Order.class).<Integer>get("other"));
        String text = "(SELECT $1.other FROM Order $1)";
        assertWritten("($0.number > ALL " + text + ")", cb.gt(number, cb.all(subquery)));
        assertWritten("($0.number > ANY " + text + ")", cb.gt(number, cb.any(subquery)));
        assertWritten("($0.number = ANY " + text + ")", cb.equal(number, cb.some(subquery)));
    }

    @Test
    void existence() {
        Subquery<Store.Customer> subquery = store.query.subquery(Store.Customer.class);
        Root<Store.Customer> customer = subquery.from(Store.Customer.class);
        subquery.select(customer).where(cb.equal(store.order.get("customer"), customer));
        String text = "(SELECT $1 FROM Customer $1 WHERE ($0.customer = $1))";
        assertWritten("(EXISTS " + text + ")", cb.exists(subquery));
        assertWritten("(NOT EXISTS " + text + ")", cb.exists(subquery).not());
    }
}
