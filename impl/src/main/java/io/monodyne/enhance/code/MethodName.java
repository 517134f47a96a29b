package io.monodyne.enhance.code;

import org.jspecify.annotations.Nullable;

/** A method's name and descriptor: what the virtual machine tells the methods of a class apart by. */
public record MethodName(String name, String descriptor) {

    public boolean constructor() {
        return name.equals("<init>");
    }

    @Override
    public String toString() {
        return name + descriptor;
    }

    /** By hand: the virtual machine takes its time to make these for a record, and they are needed at start-up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodName method && name.equals(method.name) && descriptor.equals(method.descriptor);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + descriptor.hashCode();
    }
}
