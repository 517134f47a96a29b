package io.monodyne.enhance.subclass;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Writes the members by which a class carries a state. */
public final class StateCode {

    private static final int FIELD = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
    private static final int METHOD = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private StateCode() {}

    /**
     * Writes the field and the methods of {@code Enhanced}.
     *
     * @param owner the internal name of the class that is written
     */
    public static void write(ClassVisitor writer, String owner) {
        writer.visitField(FIELD, Names.STATE_MEMBER, Names.STATE_DESCRIPTOR, null, null)
                .visitEnd();
        MethodVisitor getter = writer.visitMethod(METHOD, Names.STATE_MEMBER, Names.GET_STATE, null, null);
        getter.visitCode();
        getter.visitVarInsn(Opcodes.ALOAD, 0);
        getter.visitFieldInsn(Opcodes.GETFIELD, owner, Names.STATE_MEMBER, Names.STATE_DESCRIPTOR);
        getter.visitInsn(Opcodes.ARETURN);
        getter.visitMaxs(1, 1);
        getter.visitEnd();
        MethodVisitor setter = writer.visitMethod(METHOD, Names.STATE_MEMBER, Names.SET_STATE, null, null);
        setter.visitCode();
        setter.visitVarInsn(Opcodes.ALOAD, 0);
        setter.visitVarInsn(Opcodes.ALOAD, 1);
        setter.visitFieldInsn(Opcodes.PUTFIELD, owner, Names.STATE_MEMBER, Names.STATE_DESCRIPTOR);
        setter.visitInsn(Opcodes.RETURN);
        setter.visitMaxs(2, 2);
        setter.visitEnd();
    }
}
