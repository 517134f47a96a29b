package io.monodyne.differential;

import io.monodyne.differential.Question.Trait;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a provider gives for a question: rows of values that know no provider, or a refusal. */
sealed interface Answer {

    /** What differs from what is expected; empty where nothing does. */
    String differenceFrom(Answer expected, Question question);

    /** Rows, each with its values; of a statement that changes something the number of changed rows, and what is there afterwards. */
    record Rows(List<List<Object>> rows) implements Answer {

        @Override
        public String differenceFrom(Answer expected, Question question) {
            if (!(expected instanceof Rows other)) {
                return "expected a refusal (" + expected + "), was " + this;
            }
            boolean loose = question.is(Trait.LOOSE);
            boolean same =
                    question.is(Trait.ORDERED) ? sameList(rows, other.rows, loose) : sameBag(rows, other.rows, loose);
            return same ? "" : "expected " + other + "\n     was " + this;
        }

        private static boolean sameList(List<List<Object>> left, List<List<Object>> right, boolean loose) {
            if (left.size() != right.size()) {
                return false;
            }
            for (int at = 0; at < left.size(); at++) {
                if (!Values.same(left.get(at), right.get(at), loose)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean sameBag(List<List<Object>> left, List<List<Object>> right, boolean loose) {
            if (left.size() != right.size()) {
                return false;
            }
            Comparator<List<Object>> byText = Comparator.comparing(Values::sortText);
            List<List<Object>> sorted = left.stream().sorted(byText).toList();
            List<List<Object>> rest =
                    new ArrayList<>(right.stream().sorted(byText).toList());
            if (sameList(sorted, rest, loose)) {
                return true;
            }
            return sorted.stream().allMatch(row -> removeOne(rest, row, loose));
        }

        private static boolean removeOne(List<List<Object>> rows, List<Object> row, boolean loose) {
            for (int at = 0; at < rows.size(); at++) {
                if (Values.same(row, rows.get(at), loose)) {
                    rows.remove(at);
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            List<String> texts = rows.stream().map(Values::text).toList();
            List<String> shown = texts.size() <= 60 ? texts : texts.subList(0, 60);
            return rows.size() + " " + shown;
        }
    }

    /** A refusal. */
    record Refused(RuntimeException why) implements Answer {

        @Override
        public String differenceFrom(Answer expected, Question question) {
            return expected instanceof Refused ? "" : "expected " + expected + "\n     was " + this;
        }

        @Override
        public String toString() {
            return "refused: " + why;
        }
    }

    /** Comparison of values. */
    final class Values {

        private static final double TOLERANCE = 1e-9;

        private Values() {}

        static boolean same(Object left, Object right, boolean loose) {
            if (left instanceof List<?> some && right instanceof List<?> others) {
                return sameAll(some, others, loose);
            }
            if (left instanceof Number number && right instanceof Number other) {
                return (loose || left.getClass() == right.getClass()) && sameNumber(number, other, loose);
            }
            return Objects.equals(left, right);
        }

        private static boolean sameAll(List<?> some, List<?> others, boolean loose) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int at = 0; at < some.size(); at++) {
                if (!same(some.get(at), others.get(at), loose)) {
                    return false;
                }
            }
            return true;
        }

        /** Quotients of decimals have as many digits as a provider likes, and so are near each other where types are open. */
        private static boolean sameNumber(Number left, Number right, boolean loose) {
            if (exact(left) && exact(right) && (!loose || decimal(left).compareTo(decimal(right)) == 0)) {
                return decimal(left).compareTo(decimal(right)) == 0;
            }
            double one = left.doubleValue();
            double other = right.doubleValue();
            return one == other || Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
        }

        private static boolean exact(Number number) {
            return !(number instanceof Double || number instanceof Float);
        }

        private static BigDecimal decimal(Number number) {
            return number instanceof BigDecimal decimal
                    ? decimal
                    : number instanceof BigInteger integer
                            ? new BigDecimal(integer)
                            : BigDecimal.valueOf(number.longValue());
        }

        /** Sorts rows that are the same next to each other, mostly. */
        static String sortText(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(Values::sortText).toList().toString();
            }
            return value instanceof Number number ? String.format("%.6e", number.doubleValue()) : String.valueOf(value);
        }

        static String text(Object value) {
            if (value instanceof List<?> list) {
                List<String> texts = list.stream().map(Values::text).toList();
                return texts.size() == 1 ? texts.get(0) : texts.toString();
            }
            if (value instanceof String text) {
                return "'" + text + "'";
            }
            return value instanceof Number && !(value instanceof Integer)
                    ? value + "(" + value.getClass().getSimpleName() + ")"
                    : String.valueOf(value);
        }
    }
}
