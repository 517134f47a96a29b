package io.monodyne.enhance.escape;

import java.util.BitSet;

/**
 * What a method does to the attributes of its receiver, by ordinal.
 *
 * @param used those it reads or writes, or copies
 * @param read those it reads
 * @param touched those it may assign
 * @param lent those whose value it may change in place or hand out
 * @param clones whether it makes a copy by {@code Object.clone}
 */
record Footprint(BitSet used, BitSet read, BitSet touched, BitSet lent, boolean clones) {

    boolean changes() {
        return !touched.isEmpty() || !lent.isEmpty();
    }

    /** Those it may assign or change in place. */
    BitSet changed() {
        BitSet changed = (BitSet) touched.clone();
        changed.or(lent);
        return changed;
    }

    boolean usesMoreThan(BitSet others) {
        BitSet more = (BitSet) used.clone();
        more.andNot(others);
        return !more.isEmpty();
    }
}
