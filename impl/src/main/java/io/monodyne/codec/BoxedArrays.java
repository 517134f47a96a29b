package io.monodyne.codec;

import org.jspecify.annotations.Nullable;

/** Arrays of {@code Byte} and of characters, which are stored as bytes and text. Stateless. */
final class BoxedArrays {

    private BoxedArrays() {}

    static Codec<Byte[]> bytes() {
        return new ConvertedCodec<>(BoxedArrays::unboxed, BoxedArrays::boxed, new BytesCodec());
    }

    static Codec<char[]> characters() {
        return new ConvertedCodec<>(String::new, String::toCharArray, new TextCodec.OfString());
    }

    static Codec<Character[]> boxedCharacters() {
        return new ConvertedCodec<>(BoxedArrays::text, BoxedArrays::boxed, new TextCodec.OfString());
    }

    private static byte[] unboxed(Byte[] value) {
        byte[] bytes = new byte[value.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = present(value[i]);
        }
        return bytes;
    }

    private static Byte[] boxed(byte[] bytes) {
        Byte[] value = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = bytes[i];
        }
        return value;
    }

    private static String text(Character[] value) {
        StringBuilder text = new StringBuilder(value.length);
        for (Character character : value) {
            text.append(present(character).charValue());
        }
        return text.toString();
    }

    private static Character[] boxed(String text) {
        Character[] value = new Character[text.length()];
        for (int i = 0; i < value.length; i++) {
            value[i] = text.charAt(i);
        }
        return value;
    }

    private static <E> E present(@Nullable E element) {
        if (element == null) {
            throw CodecProblems.nullElement("an element of the array");
        }
        return element;
    }
}
