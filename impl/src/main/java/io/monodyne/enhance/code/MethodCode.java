package io.monodyne.enhance.code;

import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A method of a class file.
 *
 * @param owner the internal name of its class
 * @param signature its generic signature; null where it has none
 * @param exceptions internal names of those it declares
 * @param clear whether its code could be followed; if not it may do anything
 */
public record MethodCode(
        String owner,
        MethodName name,
        int access,
        @Nullable String signature,
        List<String> exceptions,
        List<FieldAccess> accesses,
        List<Call> calls,
        boolean clear) {

    public MethodCode {
        exceptions = List.copyOf(exceptions);
        accesses = List.copyOf(accesses);
        calls = List.copyOf(calls);
    }

    public boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** Whether it is called on an instance and is no constructor. */
    public boolean instance() {
        return !is(Opcodes.ACC_STATIC) && !name.constructor();
    }

    /** By hand: the virtual machine takes its time to make these for a record, and they are needed at start-up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodCode method && owner.equals(method.owner) && name.equals(method.name);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }
}
