package io.monodyne.flush;

/** How a single write is kept from being misjudged when its answer was lost and it was sent again. */
public enum RetrySafety {
    /** A versioned entity carries a small token, by which a write of our own is recognised. */
    TOKEN,
    /** Every single write goes as a transaction of one, with a client request token: never in doubt, twice the price. */
    TRANSACTION,
    /** Not at all: a lost answer may be reported as a conflict. */
    NONE
}
