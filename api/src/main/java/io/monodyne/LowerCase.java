package io.monodyne;

import java.util.Locale;

/** Turns text into lower case, by the rules of no language in particular ({@link Locale#ROOT}). */
public final class LowerCase implements AttributeMutator<String> {

    @Override
    public String mutate(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
