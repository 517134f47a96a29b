package io.monodyne.query.term;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates LIKE; a pattern that is the same for all rows is read once. Stateless. */
final class Likeness {

    private Likeness() {}

    static @Nullable Boolean holds(Truth.Like like, Row row) {
        String text = Operands.text(like.value(), row);
        if (text == null) {
            return null;
        }
        boolean fixed = like.pattern().fixed()
                && (like.escape() == null
                        || Objects.requireNonNull(like.escape()).fixed());
        Pattern pattern =
                fixed ? (Pattern) row.evaluation().prepared(like, () -> pattern(like, row)) : pattern(like, row);
        return pattern.read() == null ? null : Boolean.valueOf(pattern.read().matches(text));
    }

    /** @param read null for one that is null */
    private record Pattern(@Nullable LikePattern read) {}

    private static Pattern pattern(Truth.Like like, Row row) {
        String pattern = Operands.text(like.pattern(), row);
        Term escape = like.escape();
        String escaping = escape == null ? null : Operands.text(escape, row);
        boolean unknown = pattern == null || escape != null && escaping == null;
        return new Pattern(unknown || pattern == null ? null : LikePattern.of(pattern, escaping));
    }
}
