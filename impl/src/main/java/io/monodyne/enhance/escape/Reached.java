package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import java.util.Set;

/**
 * What a method does to its own receiver, itself and through methods that it calls without an override in between.
 *
 * @param read fields it reads, perhaps later, in a lambda expression
 * @param written fields it writes perhaps later
 * @param overridable methods it calls that can be overridden
 * @param clones whether it makes a copy by {@code Object.clone}
 * @param clear whether all of it could be followed
 */
record Reached(
        Set<FieldCode> read, Set<FieldCode> written, Set<MethodCode> overridable, boolean clones, boolean clear) {

    Reached {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
        overridable = Set.copyOf(overridable);
    }
}
