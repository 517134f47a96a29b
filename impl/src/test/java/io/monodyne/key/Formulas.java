package io.monodyne.key;

import java.util.ArrayList;
import java.util.List;

/** Formulas for tests. */
final class Formulas {

    private Formulas() {}

    /** A formula whose slots are of the given types, in their standard format. */
    static KeyFormula of(String template, Class<?>... types) {
        return of('#', template, types);
    }

    static KeyFormula of(char separator, String template, Class<?>... types) {
        KeyFormat format = new KeyFormat(0, 0, 0, -1, separator);
        List<KeyEncoding> encodings = new ArrayList<>();
        for (Class<?> type : types) {
            encodings.add(KeyEncodings.of(type, format));
        }
        return KeyTemplate.parse(template, separator).bind(encodings);
    }

    /** The key of values that are all there. */
    static String key(KeyFormula formula, Object... values) {
        String key = formula.render(values);
        if (key == null) {
            throw new AssertionError("no key");
        }
        return key;
    }
}
