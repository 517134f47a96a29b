package io.monodyne.key;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** Dates, months and years in the form of ISO 8601, with years of four digits. Immutable. */
final class DateEncoding extends KeyEncoding {

    private static final int LAST_YEAR = 9999;

    private final String mask;

    DateEncoding(Class<?> type, String mask) {
        super(type);
        this.mask = mask;
    }

    @Override
    void write(StringBuilder key, Object value) {
        if (value instanceof LocalDate date) {
            append(key, date);
        } else if (value instanceof YearMonth month) {
            appendMonth(key, month.getYear(), month.getMonthValue());
        } else {
            appendYear(key, ((Year) value).getValue());
        }
    }

    static void append(StringBuilder key, LocalDate date) {
        appendMonth(key, date.getYear(), date.getMonthValue());
        key.append('-');
        Digits.append(key, date.getDayOfMonth(), 2);
    }

    private static void appendMonth(StringBuilder key, int year, int month) {
        appendYear(key, year);
        key.append('-');
        Digits.append(key, month, 2);
    }

    private static void appendYear(StringBuilder key, int year) {
        if (year < 0 || year > LAST_YEAR) {
            throw KeyProblems.year();
        }
        Digits.append(key, year, 4);
    }

    @Override
    Object read(String text) {
        if (type() == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type() == YearMonth.class ? (Object) YearMonth.parse(text) : (Object) Year.parse(text);
    }

    @Override
    public int maximumBytes() {
        return mask.length();
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(KeyShape.of(mask));
    }
}
