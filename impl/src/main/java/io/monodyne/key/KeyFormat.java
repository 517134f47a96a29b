package io.monodyne.key;

/**
 * How the values of one attribute are written into keys: part of the stored format. Immutable. What does not concern the type
 * of the attribute is ignored; what it can't be written with is refused by {@link KeyEncodings#of}.
 *
 * @param digits of an integer; 0 for those of its type
 * @param precision digits of a decimal, those after its point included; 0 for any number
 * @param scale digits of a decimal after its point
 * @param secondPrecision digits of the fraction of a second; -1 for nine
 * @param separator between the components of the key
 */
public record KeyFormat(int digits, int precision, int scale, int secondPrecision, char separator) {

    private static final KeyFormat STANDARD = new KeyFormat(0, 0, 0, -1, KeyText.SEPARATOR);

    /** Of an attribute that declares nothing. */
    public static KeyFormat standard() {
        return STANDARD;
    }
}
