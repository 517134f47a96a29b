package io.monodyne.key;

import java.util.List;

/** Text, escaped; see {@link KeyText} for why the order is kept. Immutable. */
final class TextEncoding extends KeyEncoding {

    private final char separator;

    TextEncoding(char separator) {
        super(String.class);
        this.separator = separator;
    }

    @Override
    void write(StringBuilder key, Object value) {
        KeyText.append(key, (String) value, separator);
    }

    @Override
    Object read(String text) {
        return KeyText.unescape(text, separator);
    }

    @Override
    public int maximumBytes() {
        return Integer.MAX_VALUE;
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(new KeyShape("", KeyShape.ANY));
    }
}
