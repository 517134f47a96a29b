package io.monodyne.enhance.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Goes through the code of a method and notes field accesses and calls, each with what is known of the object. */
final class MethodCodeReader extends MethodVisitor {

    private final MethodCode declared;
    private final Consumer<MethodCode> done;
    private final List<FieldAccess> accesses = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Operands operands;

    MethodCodeReader(MethodCode declared, Consumer<MethodCode> done) {
        super(OpenedClassReader.ASM_API);
        this.declared = declared;
        this.done = done;
        this.operands = new Operands(receiver(declared));
    }

    private static @Nullable Origin receiver(MethodCode method) {
        if (method.is(Opcodes.ACC_STATIC)) {
            return null;
        }
        return method.name().constructor() ? Origin.FRESH : Origin.THIS;
    }

    @Override
    public void visitEnd() {
        boolean clear = operands.sound() && !declared.is(Opcodes.ACC_NATIVE); // what is native does anything
        done.accept(new MethodCode(
                declared.owner(),
                declared.name(),
                declared.access(),
                declared.signature(),
                declared.exceptions(),
                accesses,
                calls,
                clear));
    }

    @Override
    public void visitInsn(int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> operands.duplicate(1, 0);
            case Opcodes.DUP_X1 -> operands.duplicate(1, 1);
            case Opcodes.DUP_X2 -> operands.duplicate(1, 2);
            case Opcodes.DUP2 -> operands.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> operands.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> operands.duplicate(2, 2);
            case Opcodes.SWAP -> operands.swap();
            case Opcodes.ATHROW,
                    Opcodes.RETURN,
                    Opcodes.IRETURN,
                    Opcodes.LRETURN,
                    Opcodes.FRETURN,
                    Opcodes.DRETURN,
                    Opcodes.ARETURN -> operands.end();
            default -> plain(opcode);
        }
    }

    private void plain(int opcode) {
        if (StackEffect.known(opcode)) {
            operands.pop(StackEffect.takes(opcode));
            operands.push(Origin.OTHER, StackEffect.leaves(opcode));
        } else {
            operands.unsound();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        plain(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        switch (opcode) {
            case Opcodes.ALOAD -> operands.push(operands.local(variable), 1);
            case Opcodes.ILOAD, Opcodes.FLOAD -> operands.push(Origin.OTHER, 1);
            case Opcodes.LLOAD, Opcodes.DLOAD -> operands.push(Origin.OTHER, 2);
            case Opcodes.ASTORE, Opcodes.ISTORE, Opcodes.FSTORE -> operands.store(variable, operands.pop(1));
            case Opcodes.LSTORE, Opcodes.DSTORE -> {
                operands.pop(2);
                operands.store(variable, Origin.OTHER);
                operands.store(variable + 1, Origin.OTHER);
            }
            default -> operands.unsound();
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        switch (opcode) {
            case Opcodes.NEW -> operands.push(Origin.FRESH, 1);
            case Opcodes.CHECKCAST -> {} // the same reference
            default -> plain(opcode);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        int words = Type.getType(descriptor).getSize();
        switch (opcode) {
            case Opcodes.GETSTATIC -> operands.push(Origin.OTHER, words);
            case Opcodes.PUTSTATIC -> operands.pop(words);
            case Opcodes.GETFIELD -> {
                accesses.add(new FieldAccess(owner, name, false, operands.pop(1)));
                operands.push(Origin.OTHER, words);
            }
            default -> {
                operands.pop(words);
                accesses.add(new FieldAccess(owner, name, true, operands.pop(1)));
            }
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        operands.pop(argumentWords(descriptor));
        Origin receiver = opcode == Opcodes.INVOKESTATIC ? Origin.OTHER : operands.pop(1);
        MethodName method = new MethodName(name, descriptor);
        if (!method.constructor()) {
            Call.Kind kind = switch (opcode) {
                case Opcodes.INVOKESTATIC -> Call.Kind.STATIC;
                case Opcodes.INVOKESPECIAL -> Call.Kind.SPECIAL;
                default -> Call.Kind.VIRTUAL;
            };
            calls.add(new Call(kind, owner, method, receiver));
        }
        operands.push(Origin.OTHER, Type.getReturnType(descriptor).getSize());
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Type[] bound = Type.getArgumentTypes(descriptor);
        Origin first = operands.pop(argumentWords(descriptor));
        for (Object argument : arguments) {
            constant(argument, bound.length == 0 || first == Origin.FRESH ? Origin.OTHER : first);
        }
        operands.push(Origin.OTHER, Type.getReturnType(descriptor).getSize());
    }

    /** Notes what a constant makes callable at any time. */
    private void constant(Object value, Origin on) {
        if (value instanceof Handle handle) {
            MethodName method = new MethodName(handle.getName(), handle.getDesc());
            switch (handle.getTag()) {
                case Opcodes.H_GETFIELD ->
                    accesses.add(new FieldAccess(handle.getOwner(), handle.getName(), false, Origin.OTHER));
                case Opcodes.H_PUTFIELD ->
                    accesses.add(new FieldAccess(handle.getOwner(), handle.getName(), true, Origin.OTHER));
                case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC, Opcodes.H_NEWINVOKESPECIAL -> {} // no instance yet
                default -> calls.add(new Call(Call.Kind.HANDLE, handle.getOwner(), method, on));
            }
        } else if (value instanceof ConstantDynamic dynamic) {
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(dynamic.getBootstrapMethodArgument(i), Origin.OTHER);
            }
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value, Origin.OTHER);
        boolean two = value instanceof Long
                || value instanceof Double
                || value instanceof ConstantDynamic dynamic && dynamic.getSize() == 2;
        operands.push(Origin.OTHER, two ? 2 : 1);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        operands.pop(dimensions);
        operands.push(Origin.OTHER, 1);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        plain(opcode);
        operands.jump(label);
        if (opcode == Opcodes.GOTO) {
            operands.end();
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        choose(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        choose(otherwise, labels);
    }

    private void choose(Label otherwise, Label... labels) {
        operands.pop(1);
        operands.jump(otherwise);
        for (Label label : labels) {
            operands.jump(label);
        }
        operands.end();
    }

    @Override
    public void visitLabel(Label label) {
        operands.label(label);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        operands.handler(handler);
    }

    private static int argumentWords(String descriptor) {
        return (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1; // which counts the receiver, too
    }
}
