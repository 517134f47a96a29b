package io.monodyne.enhance.code;

import net.bytebuddy.jar.asm.Opcodes;

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
}
