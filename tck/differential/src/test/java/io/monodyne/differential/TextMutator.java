package io.monodyne.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils texts: words are left out, doubled, exchanged and replaced, and characters too. Each from its own seed. */
final class TextMutator {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|'[^']*'|.", Pattern.DOTALL);
    private static final List<String> OTHERS = List.of(
            "(",
            ")",
            ",",
            ".",
            "'",
            "\"",
            ":",
            "?",
            "?1",
            ":x",
            "''",
            "1",
            "-1",
            "1e400",
            "99999999999999999999",
            "0x1F",
            "null",
            "not",
            "and",
            "or",
            "in",
            "is",
            "like",
            "between",
            "select",
            "from",
            "where",
            "group by",
            "order by",
            "having",
            "join",
            "left",
            "fetch",
            "treat(",
            "key(",
            "value(",
            "entry(",
            "size(",
            "type(",
            "case when",
            "end",
            "exists(",
            "all(",
            "any(",
            "new",
            "distinct",
            "count(*)",
            "sum(",
            "as",
            "member of",
            "empty",
            "escape",
            "union",
            "except",
            "{d '2024-99-99'}",
            "{ts 'x'}",
            "||",
            "/ 0",
            "%",
            "\\",
            "#",
            "\u0000",
            "\n",
            "😀",
            "é",
            "cast(",
            "extract(year from ",
            "local date",
            "id(",
            "version(",
            "index(",
            "update",
            "set",
            "delete");

    private static final List<List<String>> ALIKE = List.of(
            List.of("=", "<", ">"),
            List.of("+", "-", "*", "/"),
            List.of("and", "or"),
            List.of("sum", "avg", "min", "max", "count"),
            List.of("upper", "lower", "length", "trim", "abs", "sqrt", "floor", "sign", "size"),
            List.of(
                    "name",
                    "id",
                    "nickname",
                    "total",
                    "salary",
                    "code",
                    "title",
                    "status",
                    "stars",
                    "text",
                    "price",
                    "birthday",
                    "address"),
            List.of("p", "c", "e", "o", "l", "k", "d", "s", "r", "x"));

    private final Random random;
    private final List<String> vocabulary;

    TextMutator(List<String> vocabulary, long seed) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    /** The words of texts, each once, to put in place of others. */
    static List<String> vocabulary(List<String> texts) {
        return texts.stream()
                .flatMap(text -> words(text).stream())
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    String spoil(String text) {
        List<String> words = new ArrayList<>(words(text));
        for (int count = random.nextInt(2) * random.nextInt(3); count > 0 && !words.isEmpty(); count--) {
            change(words);
        }
        for (int count = 1 + random.nextInt(2); count > 0 && !words.isEmpty(); count--) {
            exchange(words);
        }
        return String.join("", words);
    }

    /** Puts a word in place of one of its kind, so that what comes of it means something now and then. */
    private void exchange(List<String> words) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        for (List<String> alike : ALIKE) {
            if (alike.contains(word)) {
                words.set(at, oneOf(alike));
                return;
            }
        }
        if (!word.isBlank()) {
            char first = word.charAt(0);
            List<String> others = vocabulary.stream()
                    .filter(other -> kind(other.charAt(0)) == kind(first))
                    .toList();
            words.set(at, others.isEmpty() ? word : oneOf(others));
        }
    }

    private static int kind(char first) {
        return Character.isUpperCase(first) ? 1 : Character.isLetter(first) ? 2 : Character.isDigit(first) ? 3 : first;
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(9)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(random.nextInt(words.size())));
            case 2 -> words.set(at, oneOf(vocabulary));
            case 3 -> words.add(at, " " + oneOf(vocabulary) + " ");
            case 4 -> words.set(at, oneOf(OTHERS));
            case 5 -> words.add(at, " " + oneOf(OTHERS) + " ");
            case 6 -> words.subList(at, words.size()).clear();
            case 7 -> words.addAll(at, List.copyOf(words.subList(0, at)));
            default -> words.set(at, spoilWord(words.get(at)));
        }
    }

    private String spoilWord(String word) {
        if (word.isEmpty()) {
            return "\t";
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at)
                + (random.nextBoolean() ? "" : (char) (' ' + random.nextInt(95)))
                + word.substring(at + 1);
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
