package io.monodyne.metamodel;

import io.monodyne.key.KeyFormula;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is stored in a key alone, and where it is found there.
 *
 * @param index the index whose key holds it; null for the table itself
 * @param half of that key
 * @param slot its place among the slots of the formula
 */
public record KeyOnlyAttribute(
        AttributeModel attribute, @Nullable String index, Half half, KeyFormula formula, int slot) {

    /** The halves of a key. */
    public enum Half {
        PARTITION,
        SORT
    }
}
