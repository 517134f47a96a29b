package io.monodyne.tck;

/**
 * The seed of tests that try random cases. It is the same in every run, so that a build which was green stays green; the system
 * property {@value #PROPERTY} sets another one, and its value {@code new} takes one that was never used. A failure says which it
 * was. Stateless.
 */
public final class Seed {

    /** A number, or {@code new}. */
    public static final String PROPERTY = "monodyne.tck.seed";

    private static final long USUAL = 1;

    private Seed() {}

    /** The one of this run. */
    public static long ofThisRun() {
        String given = System.getProperty(PROPERTY, "");
        if (given.equals("new")) {
            return System.nanoTime();
        }
        return given.isBlank() ? USUAL : Long.parseLong(given.strip());
    }

    /** For messages: how the run is repeated. */
    public static String told(long seed) {
        return "with -D" + PROPERTY + "=" + seed;
    }
}
