package io.monodyne.codec;

/** Checks text before it becomes UTF-8. Stateless. */
final class Texts {

    private Texts() {}

    /** The text, if every surrogate in it has its other half. */
    static String wellFormed(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                i++;
                if (Character.isLowSurrogate(c) || i == length || !Character.isLowSurrogate(text.charAt(i))) {
                    throw CodecProblems.unpairedSurrogate();
                }
            }
        }
        return text;
    }

    /** How many bytes it has in UTF-8. */
    static int utf8Length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // A surrogate pair is two characters and four bytes.
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
