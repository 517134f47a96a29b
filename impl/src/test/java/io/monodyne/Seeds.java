package io.monodyne;

import java.util.Random;

/**
 * Tests that try random cases: each case has a generator of its own, and a failure says by which seed it comes again. The seed is
 * the same in every run, so that a build which was green stays green; {@code -Dmonodyne.seed=...} sets another one, and {@code new}
 * takes one that was never used.
 */
public final class Seeds {

    private static final String PROPERTY = "monodyne.seed";

    /** Ends of ranges and neighbours in every sense: escaped or not, around surrogates, of one to four bytes in UTF-8. */
    private static final int[] ALPHABET = {
        0, 0x1F, ' ', '!', '"', '#', '$', '%', '&', '-', '.', '0', '9', 'A', 'Z', 'a', '~', 0x7F, 0xE9, 0x7FF, 0x800,
        0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF
    };

    private Seeds() {}

    /** What is tried with one generator. */
    public interface Try {
        void run(Random random) throws Exception;
    }

    /** Tries something so many times, each time with another generator. */
    public static void forEach(int tries, Try body) {
        long seed = ofThisRun();
        for (int i = 0; i < tries; i++) {
            try {
                body.run(new Random(mixed(seed + i)));
            } catch (Exception | AssertionError e) {
                throw new AssertionError(
                        "try " + i + " failed; -D" + PROPERTY + "=" + (seed + i) + " makes it the first: "
                                + e.getMessage(),
                        e);
            }
        }
    }

    /** The seed of this run. */
    public static long ofThisRun() {
        String given = System.getProperty(PROPERTY, "");
        if (given.equals("new")) {
            return System.nanoTime();
        }
        return given.isBlank() ? 1 : Long.parseLong(given.strip());
    }

    /** Neighbouring seeds would give similar numbers. */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A text of up to so many code points, most of them from where encodings go wrong. */
    public static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(codePoint(random));
        }
        return text.toString();
    }

    private static int codePoint(Random random) {
        if (random.nextInt(8) > 0) {
            return ALPHABET[random.nextInt(ALPHABET.length)];
        }
        int any = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean surrogate = any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE;
        return surrogate ? 'x' : any;
    }
}
