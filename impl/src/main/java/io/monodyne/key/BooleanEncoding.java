package io.monodyne.key;

import java.util.List;

/** {@code false} or {@code true}, in that order. Immutable. */
final class BooleanEncoding extends KeyEncoding {

    BooleanEncoding() {
        super(Boolean.class);
    }

    @Override
    void write(StringBuilder key, Object value) {
        key.append(value);
    }

    @Override
    Object read(String text) {
        return Boolean.valueOf(text);
    }

    @Override
    public int maximumBytes() {
        return "false".length();
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(KeyShape.of("false"), KeyShape.of("true"));
    }
}
