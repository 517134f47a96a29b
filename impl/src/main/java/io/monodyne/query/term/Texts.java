package io.monodyne.query.term;

/** Texts in the order of their code points, which is that of keys. Stateless. */
final class Texts {

    private Texts() {}

    static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y) ? x - y : ofHalf(x);
            }
        }
        return a.length() - b.length();
    }

    /** One of the two is half of a code point that is greater than any that is a whole one. */
    private static int ofHalf(char first) {
        return Character.isSurrogate(first) ? 1 : -1;
    }
}
