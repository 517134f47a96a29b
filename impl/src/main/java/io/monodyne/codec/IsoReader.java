package io.monodyne.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Reads what {@link IsoWriter} writes, with any number of fraction digits, from a place in a text on. Strict: whatever else is
 * there, one digit more or less, is an error. Stateless.
 */
final class IsoReader {

    private static final int MOST_DIGITS = 9;

    /** The length of a date. */
    static final int DATE = 10;

    private IsoReader() {}

    static LocalDate date(String text) {
        require(text, 4, '-');
        require(text, 7, '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE));
    }

    /** The time from one place to another. */
    static LocalTime time(String text, int from, int to) {
        int fraction = from + 8;
        require(text, from + 2, ':');
        require(text, from + 5, ':');
        int nanos = 0;
        if (to > fraction) {
            require(text, fraction, '.');
            int digits = to - fraction - 1;
            if (digits < 1 || digits > MOST_DIGITS) {
                throw new DateTimeException("not one to nine fraction digits");
            }
            nanos = number(text, fraction + 1, to) * IsoWriter.unit(digits);
        } else if (to < fraction) {
            throw new DateTimeException("too short");
        }
        return LocalTime.of(
                number(text, from, from + 2),
                number(text, from + 3, from + 5),
                number(text, from + 6, fraction),
                nanos);
    }

    static void require(String text, int at, char expected) {
        if (at < 0 || at >= text.length() || text.charAt(at) != expected) {
            throw new DateTimeException("not in ISO form");
        }
    }

    static void requireLength(String text, int length) {
        if (text.length() != length) {
            throw new DateTimeException("not of the length of its ISO form");
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
