package io.monodyne;

/** Removes white space at both ends of a text. */
public final class Strip implements AttributeMutator<String> {

    @Override
    public String mutate(String value) {
        return value.strip();
    }
}
