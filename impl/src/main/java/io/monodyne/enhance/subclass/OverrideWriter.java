package io.monodyne.enhance.subclass;

import io.monodyne.enhance.code.MethodCode;
import io.monodyne.enhance.escape.InterceptedMethod;
import java.util.BitSet;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the code of one override:
 *
 * <pre>
 * state = this.monodyne$state;
 * if (state != null) {
 *     Interception.load(state, this);                              // where it uses more than the id
 *     Interception.use(state, this, ordinal); ...                  // where it uses what can be deferred
 *     Interception.assigning(state, this, ordinal, value);         // where it is a setter of such an attribute
 *     value = Interception.setting(state, this, ordinal, value);   // where it is a setter
 *     state.touch(ordinal); ...                                    // or lend, where the value can change in place
 * }
 * try {
 *     return super.method(...);
 * } finally {
 *     Interception.assigned(state, this, ordinal);                 // where it is a setter of what can be deferred
 *     state.touch(ordinal); ...                                    // a flush in between takes the marks away
 * }
 * </pre>
 *
 * A lent attribute needs no second mark: no flush takes the first one away.
 */
final class OverrideWriter {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String STATE_AND_THIS = Names.STATE_DESCRIPTOR + OBJECT;

    private final MethodVisitor code;
    private final String owner;
    private final String superName;
    private final InterceptedMethod intercepted;
    private final Type[] parameters;
    private final Type returned;
    private final int free;

    OverrideWriter(MethodVisitor code, String owner, String superName, InterceptedMethod intercepted) {
        String descriptor = intercepted.method().name().descriptor();
        this.code = code;
        this.owner = owner;
        this.superName = superName;
        this.intercepted = intercepted;
        this.parameters = Type.getArgumentTypes(descriptor);
        this.returned = Type.getReturnType(descriptor);
        this.free = Type.getArgumentsAndReturnSizes(descriptor) >> 2; // the receiver is counted
    }

    void write() {
        code.visitCode();
        Label unmanaged = ifManaged();
        if (intercepted.loads()) {
            stateAndThis();
            interception(intercepted.clones() ? "complete" : "load", "(" + STATE_AND_THIS + ")V");
        }
        intercepted.uses().stream().forEach(ordinal -> tell("use", ordinal));
        if (intercepted.setterOf() >= 0) {
            exchangeValue();
        }
        mark("touch", intercepted.touched());
        mark("lend", intercepted.lent());
        code.visitLabel(unmanaged);
        if (intercepted.touched().isEmpty() && !intercepted.assigns()) {
            callSuper();
        } else {
            callSuperAndTouch();
        }
        code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0); // computed
        code.visitEnd();
    }

    /** Puts the state into a variable; what follows up to the label runs if there is one. */
    private Label ifManaged() {
        Label unmanaged = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, Names.STATE_MEMBER, Names.STATE_DESCRIPTOR);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ASTORE, free);
        code.visitJumpInsn(Opcodes.IFNULL, unmanaged);
        return unmanaged;
    }

    private void exchangeValue() {
        Type type = parameters[0];
        if (intercepted.assigns()) {
            withValue();
            interception("assigning", "(" + STATE_AND_THIS + "I" + OBJECT + ")V");
        }
        withValue();
        interception("setting", "(" + STATE_AND_THIS + "I" + OBJECT + ")" + OBJECT);
        Code.unbox(code, type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), 1);
    }

    /** Puts the state, the instance, the ordinal of the attribute and the value onto the stack. */
    private void withValue() {
        Type type = parameters[0];
        stateAndThis();
        Code.integer(code, intercepted.setterOf());
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 1);
        Code.box(code, type);
    }

    private void stateAndThis() {
        code.visitVarInsn(Opcodes.ALOAD, free);
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void tell(String what, int ordinal) {
        stateAndThis();
        Code.integer(code, ordinal);
        interception(what, "(" + STATE_AND_THIS + "I)V");
    }

    private void mark(String how, BitSet ordinals) {
        ordinals.stream().forEach(ordinal -> {
            code.visitVarInsn(Opcodes.ALOAD, free);
            Code.integer(code, ordinal);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Names.STATE, how, "(I)V", false);
        });
    }

    private void callSuper() {
        MethodCode method = intercepted.method();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int variable = 1;
        for (Type parameter : parameters) {
            code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), variable);
            variable += parameter.getSize();
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                superName,
                method.name().name(),
                method.name().descriptor(),
                false);
        if (intercepted.clones() && returned.getSort() == Type.OBJECT) {
            code.visitInsn(Opcodes.DUP);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.SWAP);
            interception("part", "(" + OBJECT + OBJECT + ")V");
        }
    }

    private void callSuperAndTouch() {
        int result = free + 1;
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitLabel(start);
        callSuper();
        if (returned.getSort() != Type.VOID) {
            code.visitVarInsn(returned.getOpcode(Opcodes.ISTORE), result);
        }
        code.visitLabel(end);
        touchAgain();
        Label done = new Label();
        code.visitJumpInsn(Opcodes.GOTO, done);
        code.visitLabel(failed);
        code.visitVarInsn(Opcodes.ASTORE, result);
        touchAgain();
        code.visitVarInsn(Opcodes.ALOAD, result);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(done);
        if (returned.getSort() != Type.VOID) {
            code.visitVarInsn(returned.getOpcode(Opcodes.ILOAD), result);
        }
    }

    private void touchAgain() {
        Label unmanaged = ifManaged();
        if (intercepted.assigns()) {
            tell("assigned", intercepted.setterOf());
        }
        mark("touch", intercepted.touched());
        code.visitLabel(unmanaged);
    }

    private void interception(String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.INTERCEPTION, method, descriptor, false);
    }
}
