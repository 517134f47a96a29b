package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.MethodCode;
import java.util.BitSet;

/**
 * A method to override, and what the override has to do besides.
 *
 * @param loads whether it reads a lazy reference first
 * @param uses the attributes to load first if they are deferred, by ordinal
 * @param touched the attributes to touch, by ordinal
 * @param lent the attributes to lend, by ordinal
 * @param setterOf the attribute that it is the setter of; -1 for none
 * @param assigns whether that attribute may be deferred and need not be loaded, as the old value is not used
 * @param clones whether the result may be a copy that has to be parted from its original
 */
public record InterceptedMethod(
        MethodCode method,
        boolean loads,
        BitSet uses,
        BitSet touched,
        BitSet lent,
        int setterOf,
        boolean assigns,
        boolean clones) {

    /** Whether the override would have nothing to do. */
    boolean idle() {
        return !loads && uses.isEmpty() && touched.isEmpty() && lent.isEmpty() && setterOf < 0 && !clones;
    }
}
