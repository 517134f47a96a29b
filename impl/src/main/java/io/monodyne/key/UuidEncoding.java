package io.monodyne.key;

import java.util.List;
import java.util.UUID;

/** The canonical text of a UUID: ordered by its unsigned bytes, unlike {@link UUID#compareTo}. Immutable. */
final class UuidEncoding extends KeyEncoding {

    private static final String MASK = "$$$$$$$$-$$$$-$$$$-$$$$-$$$$$$$$$$$$";

    UuidEncoding() {
        super(UUID.class);
    }

    @Override
    void write(StringBuilder key, Object value) {
        key.append(value);
    }

    @Override
    Object read(String text) {
        return UUID.fromString(text);
    }

    @Override
    public int maximumBytes() {
        return MASK.length();
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(KeyShape.of(MASK));
    }
}
