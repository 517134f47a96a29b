package io.monodyne.enhance.code;

import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * An instance field of a class file.
 *
 * @param owner the internal name of its class
 * @param generic whether it is declared of a type variable, so that its descriptor says less than its type
 */
public record FieldCode(String owner, String name, String descriptor, int access, boolean generic) {

    public boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    /** By hand: the virtual machine takes its time to make these for a record, and they are needed at start-up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldCode field
                && owner.equals(field.owner)
                && name.equals(field.name)
                && descriptor.equals(field.descriptor);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
    }
}
