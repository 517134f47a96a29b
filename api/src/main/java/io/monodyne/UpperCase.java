package io.monodyne;

import java.util.Locale;

/** Turns text into upper case, by the rules of no language in particular ({@link Locale#ROOT}). */
public final class UpperCase implements AttributeMutator<String> {

    @Override
    public String mutate(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
