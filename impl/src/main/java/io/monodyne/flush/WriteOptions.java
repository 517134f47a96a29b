package io.monodyne.flush;

/** How units of work are written; from the settings of the unit. */
public record WriteOptions(Atomicity atomicity, RetrySafety retrySafety) {

    /** All or nothing, with tokens. */
    public static WriteOptions standard() {
        return new WriteOptions(Atomicity.TRANSACTION, RetrySafety.TOKEN);
    }
}
