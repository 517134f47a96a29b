package io.monodyne.key;

/**
 * What can be wrong with templates, formats, values and stored keys. The caller knows the entity and adds it. No message has a
 * value in it. Those on templates and formats are the middle of a sentence that {@code mapping} begins and ends.
 */
final class KeyProblems {

    private KeyProblems() {}

    static IllegalArgumentException emptyComponent(int component) {
        return new IllegalArgumentException("MD-KEY-01: component " + component + " is empty");
    }

    static IllegalArgumentException slotNotClosed(int component) {
        return new IllegalArgumentException("MD-KEY-02: component " + component + " has a { without a }");
    }

    static IllegalArgumentException slotNotOpened(int component) {
        return new IllegalArgumentException("MD-KEY-07: component " + component + " has a } without a {");
    }

    static IllegalArgumentException slotNotLast(int component) {
        return new IllegalArgumentException("MD-KEY-03: component " + component
                + " goes on after its slot, so where the value ends could not be told");
    }

    static IllegalArgumentException slotWithoutName(int component) {
        return new IllegalArgumentException(
                "MD-KEY-04: component " + component + " has a slot that names no attribute");
    }

    static IllegalArgumentException literal(int component, int codePoint) {
        return new IllegalArgumentException(String.format(
                "MD-KEY-05: component %d has the character U+%04X, which values only have escaped",
                component, codePoint));
    }

    static IllegalArgumentException separator(char separator) {
        return new IllegalArgumentException(String.format(
                "MD-KEY-06: U+%04X can't separate components: it has to be an ASCII character other than a letter, a digit,"
                        + " $, %%, { and }",
                (int) separator));
    }

    static IllegalArgumentException noEncoding(Class<?> type) {
        return new IllegalArgumentException("MD-KEY-10: the type " + type.getSimpleName() + " has no key text");
    }

    static IllegalArgumentException separatorInType(Class<?> type, char separator) {
        return new IllegalArgumentException(
                "MD-KEY-11: the separator " + separator + " occurs in the key text of a " + type.getSimpleName());
    }

    static IllegalArgumentException declaration(String what, int value, int least, int most) {
        return new IllegalArgumentException(
                "MD-KEY-12: " + what + " is " + value + ", and has to be from " + least + " to " + most);
    }

    static IllegalArgumentException attribute(String path, IllegalArgumentException cause) {
        return new IllegalArgumentException("attribute " + path + ": " + cause.getMessage(), cause);
    }

    static IllegalArgumentException wrongType(Class<?> expected, Class<?> found) {
        return new IllegalArgumentException("MD-KEY-20: its key value has to be a " + expected.getSimpleName()
                + ", and a " + found.getSimpleName() + " was given. Convert it as the attribute is stored.");
    }

    static IllegalArgumentException unpairedSurrogate() {
        return new IllegalArgumentException(
                "MD-KEY-21: the text has half of a surrogate pair, which can't be written in"
                        + " UTF-8. Was it cut in the middle of a character? Cut it by code points.");
    }

    static IllegalArgumentException tooManyDigits(int digits) {
        return new IllegalArgumentException("MD-KEY-22: the number has more than the " + digits
                + " digits that its key text has. Declare more, and rewrite the keys that are stored, or correct the"
                + " number.");
    }

    static IllegalArgumentException tooManyDecimals(int scale) {
        return new IllegalArgumentException("MD-KEY-23: the number has more than the " + scale
                + " digits after its point that its key text has, and is never rounded silently. Round it, or declare a"
                + " larger scale and rewrite the keys that are stored.");
    }

    static IllegalArgumentException exponent(int least, int most) {
        return new IllegalArgumentException("MD-KEY-24: the number is out of the range of key texts, 1E" + least
                + " to 1E" + most + ". Correct it.");
    }

    static IllegalArgumentException notANumber() {
        return new IllegalArgumentException(
                "MD-KEY-25: NaN has no place in an order, so it has no key text. Use null for"
                        + " a number that is not known.");
    }

    static IllegalArgumentException year() {
        return new IllegalArgumentException(
                "MD-KEY-26: the year is not from 0000 to 9999, and has no key text of four digits. Correct it.");
    }

    static IllegalArgumentException fraction(int digits) {
        return new IllegalArgumentException("MD-KEY-27: the time is finer than the " + digits
                + " digits of a second's fraction that its key text has. Truncate it, or declare a larger secondPrecision"
                + " and rewrite the keys that are stored.");
    }

    static IllegalArgumentException emptyKey() {
        return new IllegalArgumentException(
                "MD-KEY-28: the key would be empty, which DynamoDB refuses. Use null where there"
                        + " is no value, or begin the template with a literal.");
    }

    static IllegalArgumentException valueCount(String template, int slots, int values) {
        return new IllegalArgumentException("MD-KEY-29: the template " + template + " has " + slots + " slots, and "
                + values + " values or encodings were given. Give one for each.");
    }

    static IllegalArgumentException notWrittenSo(String type) {
        return new IllegalArgumentException("MD-KEY-40: the stored key has a component that no value of type " + type
                + " is written as. Was it written by another program, or was the mapping changed? Correct the item.");
    }

    static IllegalArgumentException notOfTemplate(String template) {
        return new IllegalArgumentException("MD-KEY-41: the stored key is none of the template " + template
                + ". Was it written by another program, or was the mapping changed? Correct the item.");
    }

    static IllegalStateException rangeOfSeparator(String template) {
        return new IllegalStateException("MD-KEY-50: the template " + template + " is not separated by "
                + KeyText.SEPARATOR + ", so its texts are not ordered by component. Ask for whole keys only.");
    }

    static IllegalArgumentException prefixOfType(Class<?> type) {
        return new IllegalArgumentException("MD-KEY-51: a prefix is part of a text, and a key of type "
                + type.getSimpleName() + " is asked for. Compare it as a whole.");
    }
}
