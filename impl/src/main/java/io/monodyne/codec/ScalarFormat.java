package io.monodyne.codec;

import org.jspecify.annotations.Nullable;

/**
 * What a mapping declares of the stored form of a scalar. Immutable.
 *
 * @param precision most digits of a {@code BigDecimal}; 0 for any number that DynamoDB has
 * @param scale fraction digits of a {@code BigDecimal}: it is read with at least so many
 * @param secondPrecision fraction digits of seconds, more are cut off; -1 for all nine
 * @param enumOrdinal whether enums are stored by ordinal, or else by name
 * @param temporal which part of a {@code Date} or {@code Calendar} is stored; null for the moment
 */
public record ScalarFormat(
        int precision,
        int scale,
        int secondPrecision,
        boolean enumOrdinal,
        @Nullable TemporalKind temporal) {

    private static final ScalarFormat STANDARD = new ScalarFormat(0, 0, -1, true, null);

    /** Nothing declared. */
    public static ScalarFormat standard() {
        return STANDARD;
    }

    /** The fraction digits of seconds, 0 to 9. */
    int fractionDigits() {
        if (secondPrecision > 9) {
            throw CodecProblems.secondPrecision(secondPrecision);
        }
        return secondPrecision < 0 ? 9 : secondPrecision;
    }
}
