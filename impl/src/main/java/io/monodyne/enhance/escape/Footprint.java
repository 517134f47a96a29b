package io.monodyne.enhance.escape;

import java.util.BitSet;

/**
 * What a method does to the attributes of its receiver, by ordinal.
 *
 * @param used those it reads or writes
 * @param touched those it may assign
 * @param lent those whose value it may change in place or hand out
 * @param clones whether it makes a copy by {@code Object.clone}
 */
record Footprint(BitSet used, BitSet touched, BitSet lent, boolean clones) {

    boolean changes() {
        return !touched.isEmpty() || !lent.isEmpty();
    }

    boolean usesMoreThan(BitSet others) {
        BitSet more = (BitSet) used.clone();
        more.andNot(others);
        return !more.isEmpty();
    }
}
