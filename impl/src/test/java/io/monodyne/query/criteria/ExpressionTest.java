package io.monodyne.query.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaBuilder.Trimspec;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.LocalDateTimeField;
import jakarta.persistence.criteria.LocalTimeField;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What expressions are written as. */
class ExpressionTest {

    private final Store store = new Store();
    private final CriteriaBuilder cb = store.cb;
    private final Path<Integer> number = store.number();
    private final Path<Integer> other = store.order.get("other");
    private final Path<String> note = store.note();

    private void assertWritten(String text, Expression<?> expression) {
        assertEquals(text, store.selected(expression));
    }

    private void assertWritten(String text, Class<?> type, Expression<?> expression) {
        assertWritten(text, expression);
        assertEquals(type, expression.getJavaType());
    }

    @Test
    void arithmetic() {
        assertWritten("($0.number + $0.other)", Integer.class, cb.sum(number, other));
        assertWritten("($0.number + 2)", Integer.class, cb.sum(number, 2));
        assertWritten("(2 + $0.number)", Integer.class, cb.sum(2, number));
        assertWritten("($0.number * $0.other)", Integer.class, cb.prod(number, other));
        assertWritten("($0.number * 2)", Integer.class, cb.prod(number, 2));
        assertWritten("(2 * $0.number)", Integer.class, cb.prod(2, number));
        assertWritten("($0.number - $0.other)", Integer.class, cb.diff(number, other));
        assertWritten("($0.number - 2)", Integer.class, cb.diff(number, 2));
        assertWritten("(2 - $0.number)", Integer.class, cb.diff(2, number));
        assertWritten("($0.number / $0.other)", Number.class, cb.quot(number, other));
        assertWritten("($0.number / 2)", Number.class, cb.quot(number, 2));
        assertWritten("(2 / $0.number)", Number.class, cb.quot(2, number));
        assertWritten("MOD($0.number, $0.other)", Integer.class, cb.mod(number, other));
        assertWritten("MOD($0.number, 2)", Integer.class, cb.mod(number, 2));
        assertWritten("MOD(2, $0.number)", Integer.class, cb.mod(2, number));
        assertWritten("-($0.number)", Integer.class, cb.neg(number));
        assertWritten("ABS($0.number)", Integer.class, cb.abs(number));
        assertWritten("SIGN($0.number)", Integer.class, cb.sign(number));
        assertWritten("CEILING($0.number)", Integer.class, cb.ceiling(number));
        assertWritten("FLOOR($0.number)", Integer.class, cb.floor(number));
        assertWritten("SQRT($0.number)", Double.class, cb.sqrt(number));
        assertWritten("EXP($0.number)", Double.class, cb.exp(number));
        assertWritten("LN($0.number)", Double.class, cb.ln(number));
        assertWritten("POWER($0.number, $0.other)", Double.class, cb.power(number, other));
        assertWritten("POWER($0.number, 2)", Double.class, cb.power(number, 2));
        assertWritten("ROUND($0.number, 1)", Integer.class, cb.round(number, 1));
    }

    @Test
    void theTypeOfASumIsTheWiderOne() {
        Path<Number> rate = store.order.get("rate");
        Path<Number> total = store.order.get("total");
        Path<Number> huge = store.order.get("huge");
        Path<Number> small = store.order.get("small");
        assertEquals(Long.class, cb.sum(store.order.<Number>get("big"), number).getJavaType());
        assertEquals(Float.class, cb.sum(total, rate).getJavaType());
        assertEquals(BigDecimal.class, cb.sum(total, huge).getJavaType());
        assertEquals(Integer.class, cb.sum(small, small).getJavaType());
        assertEquals(Number.class, cb.sum(cb.quot(number, 2), number).getJavaType());
    }

    @Test
    void conversions() {
        assertWritten("CAST($0.number AS LONG)", Long.class, cb.toLong(number));
        assertWritten("CAST($0.number AS INTEGER)", Integer.class, cb.toInteger(number));
        assertWritten("CAST($0.number AS FLOAT)", Float.class, cb.toFloat(number));
        assertWritten("CAST($0.number AS DOUBLE)", Double.class, cb.toDouble(number));
        assertWritten("CAST($0.number AS BIGDECIMAL)", BigDecimal.class, cb.toBigDecimal(number));
        assertWritten("CAST($0.number AS BIGINTEGER)", BigInteger.class, cb.toBigInteger(number));
        assertWritten("CAST($0.initial AS STRING)", String.class, cb.toString(store.order.<Character>get("initial")));
        assertWritten("CAST($0.number AS STRING)", String.class, number.cast(String.class));
        assertWritten("TYPED($0.number AS LONG)", Long.class, number.as(Long.class));
    }

    @Test
    void texts() {
        assertWritten("CONCAT($0.note, $0.id, '!')", cb.concat(List.of(note, store.order.get("id"), cb.literal("!"))));
        assertWritten("CONCAT($0.note, $0.note)", cb.concat(note, note));
        assertWritten("CONCAT($0.note, 'x')", cb.concat(note, "x"));
        assertWritten("CONCAT('x', $0.note)", cb.concat("x", note));
        assertWritten("SUBSTRING($0.note, $0.number)", cb.substring(note, number));
        assertWritten("SUBSTRING($0.note, 2)", cb.substring(note, 2));
        assertWritten("SUBSTRING($0.note, $0.number, $0.other)", cb.substring(note, number, other));
        assertWritten("SUBSTRING($0.note, 2, 3)", String.class, cb.substring(note, 2, 3));
        assertWritten("LOWER($0.note)", cb.lower(note));
        assertWritten("UPPER($0.note)", cb.upper(note));
        assertWritten("LENGTH($0.note)", Integer.class, cb.length(note));
        assertWritten("LEFT($0.note, 2)", cb.left(note, 2));
        assertWritten("RIGHT($0.note, 2)", cb.right(note, 2));
        assertWritten("LEFT($0.note, $0.number)", cb.left(note, number));
        assertWritten("RIGHT($0.note, $0.number)", cb.right(note, number));
        assertWritten("REPLACE($0.note, $0.id, $0.note)", cb.replace(note, store.order.get("id"), note));
        assertWritten("REPLACE($0.note, 'a', $0.note)", cb.replace(note, "a", note));
        assertWritten("REPLACE($0.note, $0.note, 'b')", cb.replace(note, note, "b"));
        assertWritten("REPLACE($0.note, 'a', 'b')", cb.replace(note, "a", "b"));
    }

    @Test
    void whatIsTrimmed() {
        Expression<Character> initial = store.order.get("initial");
        assertWritten("TRIM(BOTH FROM $0.note)", cb.trim(note));
        assertWritten("TRIM(LEADING FROM $0.note)", cb.trim(Trimspec.LEADING, note));
        assertWritten("TRIM(BOTH $0.initial FROM $0.note)", cb.trim(initial, note));
        assertWritten("TRIM(TRAILING $0.initial FROM $0.note)", cb.trim(Trimspec.TRAILING, initial, note));
        assertWritten("TRIM(BOTH 'x' FROM $0.note)", cb.trim('x', note));
        assertWritten("TRIM(BOTH 'x' FROM $0.note)", cb.trim(Trimspec.BOTH, 'x', note));
    }

    @Test
    void whatIsLocatedComesFirst() {
        assertWritten("LOCATE($0.id, $0.note)", Integer.class, cb.locate(note, store.order.<String>get("id")));
        assertWritten("LOCATE('x', $0.note)", Integer.class, cb.locate(note, "x"));
        assertWritten("LOCATE($0.id, $0.note, $0.number)", cb.locate(note, store.order.get("id"), number));
        assertWritten("LOCATE('x', $0.note, 2)", cb.locate(note, "x", 2));
    }

    @Test
    void datesAndTimes() {
        assertWritten("CURRENT_DATE", java.sql.Date.class, cb.currentDate());
        assertWritten("CURRENT_TIME", java.sql.Time.class, cb.currentTime());
        assertWritten("CURRENT_TIMESTAMP", java.sql.Timestamp.class, cb.currentTimestamp());
        assertWritten("LOCAL DATE", LocalDate.class, cb.localDate());
        assertWritten("LOCAL TIME", LocalTime.class, cb.localTime());
        assertWritten("LOCAL DATETIME", LocalDateTime.class, cb.localDateTime());
        Expression<LocalDate> day = store.order.get("day");
        Expression<LocalTime> time = store.order.get("time");
        Expression<LocalDateTime> moment = store.order.get("moment");
        assertWritten("EXTRACT(YEAR FROM $0.day)", Integer.class, cb.extract(LocalDateField.YEAR, day));
        assertWritten("EXTRACT(QUARTER FROM $0.day)", Integer.class, cb.extract(LocalDateField.QUARTER, day));
        assertWritten("EXTRACT(MONTH FROM $0.day)", Integer.class, cb.extract(LocalDateField.MONTH, day));
        assertWritten("EXTRACT(WEEK FROM $0.day)", Integer.class, cb.extract(LocalDateField.WEEK, day));
        assertWritten("EXTRACT(DAY FROM $0.day)", Integer.class, cb.extract(LocalDateField.DAY, day));
        assertWritten("EXTRACT(HOUR FROM $0.time)", Integer.class, cb.extract(LocalTimeField.HOUR, time));
        assertWritten("EXTRACT(MINUTE FROM $0.time)", Integer.class, cb.extract(LocalTimeField.MINUTE, time));
        assertWritten("EXTRACT(SECOND FROM $0.time)", Double.class, cb.extract(LocalTimeField.SECOND, time));
        assertWritten("EXTRACT(DATE FROM $0.moment)", LocalDate.class, cb.extract(LocalDateTimeField.DATE, moment));
        assertWritten("EXTRACT(TIME FROM $0.moment)", LocalTime.class, cb.extract(LocalDateTimeField.TIME, moment));
    }

    @Test
    void aggregates() {
        assertWritten("AVG($0.number)", Double.class, cb.avg(number));
        assertWritten("SUM($0.big)", Long.class, cb.sum(store.order.<Long>get("big")));
        assertWritten("SUM($0.number)", Long.class, cb.sumAsLong(number));
        assertWritten("SUM($0.rate)", Double.class, cb.sumAsDouble(store.order.<Float>get("rate")));
        assertWritten("MAX($0.number)", Integer.class, cb.max(number));
        assertWritten("MIN($0.number)", Integer.class, cb.min(number));
        assertWritten("MAX($0.note)", String.class, cb.greatest(note));
        assertWritten("MIN($0.note)", String.class, cb.least(note));
        assertWritten("COUNT($0)", Long.class, cb.count(store.order));
        assertWritten("COUNT(*)", Long.class, cb.count(cb.literal(1)));
        assertWritten("COUNT(DISTINCT $0.note)", Long.class, cb.countDistinct(note));
    }

    @Test
    void aSumIsWhatWasPromisedWhereItIsSelectedAndOnlyThere() {
        Expression<Integer> sum = cb.sum(number);
        assertWritten("CAST(SUM($0.number) AS INTEGER)", Integer.class, sum);
        assertWritten("CAST(SUM($0.rate) AS FLOAT)", Float.class, cb.sum(store.order.<Float>get("rate")));
        assertWritten("CAST(SUM($0.small) AS SHORT)", Short.class, cb.sum(store.order.<Short>get("small")));
        store.query.select(cb.count(store.order)).having(cb.gt(sum, 5)).orderBy(cb.desc(sum));
        assertEquals(
                "SELECT COUNT($0) FROM Order $0 HAVING (SUM($0.number) > 5) ORDER BY SUM($0.number) DESC",
                store.text(store.query));
    }

    @Test
    void choices() {
        assertWritten("COALESCE($0.note, $0.id)", String.class, cb.coalesce(note, store.order.<String>get("id")));
        assertWritten("COALESCE($0.note, 'none')", String.class, cb.coalesce(note, "none"));
        assertWritten(
                "COALESCE($0.note, $0.id, 'none')",
                String.class,
                cb.<String>coalesce()
                        .value(note)
                        .value(store.order.<String>get("id"))
                        .value("none"));
        assertWritten("NULLIF($0.note, $0.id)", String.class, cb.nullif(note, store.order.get("id")));
        assertWritten("NULLIF($0.note, 'x')", String.class, cb.nullif(note, "x"));
        assertWritten(
                "CASE WHEN ($0.number > 1) THEN 'many' WHEN ($0.active = TRUE) THEN $0.note ELSE NULL END",
                String.class,
                cb.<String>selectCase().when(cb.gt(number, 1), "many").when(store.order.<Boolean>get("active"), note));
        assertWritten(
                "CASE WHEN ($0.number > 1) THEN 'many' ELSE 'few' END",
                cb.<String>selectCase().when(cb.gt(number, 1), "many").otherwise("few"));
        assertWritten(
                "CASE WHEN ($0.number > 1) THEN 'many' ELSE $0.note END",
                cb.<String>selectCase().when(cb.gt(number, 1), "many").otherwise(note));
    }

    @Test
    void simpleCases() {
        CriteriaBuilder.SimpleCase<Integer, String> choice = cb.selectCase(number);
        choice.when(1, "one").when(2, note).when(other, "other").when(cb.literal(4), note);
        assertEquals(number, choice.getExpression());
        String whens =
                "CASE $0.number WHEN 1 THEN 'one' WHEN 2 THEN $0.note WHEN $0.other THEN 'other' WHEN 4 THEN $0.note";
        assertWritten(whens + " ELSE NULL END", String.class, choice);
        assertWritten(whens + " ELSE 'x' END", choice.otherwise("x"));
        assertWritten(whens + " ELSE $0.note END", choice.otherwise(note));
    }

    @Test
    void functionsOfTheApplication() {
        assertWritten(
                "FUNCTION('soundex', $0.note, 1)",
                String.class,
                cb.function("soundex", String.class, note, cb.literal(1)));
    }

    @Test
    void literals() {
        assertWritten("'it''s'", String.class, cb.literal("it's"));
        assertWritten(
                "io.monodyne.query.criteria.Store$Status.PAID", Store.Status.class, cb.literal(Store.Status.PAID));
        assertWritten("{d '2026-11-25'}", LocalDate.class, cb.literal(LocalDate.of(2026, 11, 25)));
        assertWritten("Book", Class.class, cb.literal(Store.Book.class));
        assertWritten("NULL", String.class, cb.nullLiteral(String.class));
    }

    @Test
    void collections() {
        Expression<List<Store.Product>> parts = store.order.get("parts");
        assertWritten("SIZE($0.parts)", Integer.class, cb.size(parts));
        assertWritten("2", Integer.class, cb.size(List.of("a", "b")));
        assertWritten("1", Integer.class, cb.size(cb.values(Map.of("a", 1))));
    }

    @Test
    void whatEntitiesAreAndSubqueriesFind() {
        assertWritten("TYPE($0)", Class.class, store.order.type());
        assertWritten(
                "TYPE($0.product)", Class.class, store.order.get("product").type());
        Subquery<Integer> subquery = store.query.subquery(Integer.class);
        subquery.select(cb.max(subquery.from(Store.Order.class).<Integer>get("number")));
        assertWritten("(SELECT MAX($1.number) FROM Order $1)", Integer.class, subquery);
    }
}
