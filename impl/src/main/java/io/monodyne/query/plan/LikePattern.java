package io.monodyne.query.plan;

import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of LIKE, its texts between wildcards. Immutable.
 *
 * @param texts between the wildcards, the first before the first of them, the last after the last: one more than there are wildcards
 * @param wildcards {@code %} and {@code _}, in their order
 */
record LikePattern(List<String> texts, String wildcards) {

    LikePattern {
        texts = List.copyOf(texts);
    }

    private static final LikePattern ANYTHING = new LikePattern(List.of("", ""), "%");

    /** Of its terms; null where one of them is null, so that nothing is like it. */
    static @Nullable LikePattern of(Term pattern, @Nullable Term escape, TermValues values) {
        Object text = values.valueOf(pattern);
        Object escaping = escape == null ? null : values.valueOf(escape);
        return text == null || escape != null && escaping == null
                ? null
                : of(text.toString(), escaping == null ? null : escaping.toString());
    }

    /** @param escape null for none; of one that is no single character nothing is known */
    static LikePattern of(String pattern, @Nullable String escape) {
        if (escape != null && escape.length() != 1) {
            return ANYTHING;
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder wildcards = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (escape != null && c == escape.charAt(0)) {
                if (++i == pattern.length()) {
                    return ANYTHING; // evaluating it says what is wrong
                }
                text.append(pattern.charAt(i));
            } else if (c == '%' || c == '_') {
                wildcards.append(c);
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return new LikePattern(texts, wildcards.toString());
    }

    /** What every text begins with that it fits. */
    String prefix() {
        return texts.get(0);
    }

    /** Whether only one text fits: there is no wildcard. */
    boolean single() {
        return wildcards.isEmpty();
    }

    /** Whether all texts with that prefix fit. */
    boolean prefixOnly() {
        return wildcards.equals("%") && texts.get(1).isEmpty();
    }

    /** Whether all texts fit that have a text somewhere. */
    boolean containsOnly() {
        return wildcards.equals("%%") && texts.get(0).isEmpty() && texts.get(2).isEmpty();
    }

    /** The longest of the texts. */
    String longest() {
        String longest = "";
        for (String text : texts) {
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    /** Whether a condition may have a prefix: not where its pattern is known and begins with a wildcard. */
    static boolean mayNarrow(Truth.Like like) {
        if (!(like.pattern() instanceof Term.Constant constant) || !(constant.value() instanceof String pattern)) {
            return true;
        }
        boolean escaped = like.escape() != null;
        return !pattern.isEmpty() && (escaped || pattern.charAt(0) != '%' && pattern.charAt(0) != '_');
    }
}
