package io.monodyne.enhance.escape;

import java.util.BitSet;

/**
 * What a field stands for.
 *
 * @param attributes by ordinal: those whose value it holds or that are computed from it
 * @param mutable whether its value can change in place
 */
record Backing(BitSet attributes, boolean mutable) {}
