package io.monodyne;

import jakarta.persistence.FindOption;
import jakarta.persistence.RefreshOption;

/**
 * How a read by key is done: given to {@code find} or {@code refresh}, or as the hint {@code monodyne.consistency}. Tables are
 * read strongly consistent unless a setting or a hint says otherwise; global secondary indexes never can be.
 */
public enum ReadConsistency implements FindOption, RefreshOption {
    /** Sees every write that was acknowledged before; one read unit per started 4 KB. */
    STRONG,
    /** May miss the latest writes; half the price. */
    EVENTUAL
}
