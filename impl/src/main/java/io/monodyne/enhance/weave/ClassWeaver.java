package io.monodyne.enhance.weave;

import io.monodyne.enhance.state.Woven;
import io.monodyne.enhance.subclass.Names;
import io.monodyne.enhance.subclass.StateCode;
import java.util.Arrays;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one class: the code of all its methods and, in an entity or mapped superclass, the members by which it carries
 * a state. Each class of a hierarchy has these, so that none relies on another to be woven; the lowest ones are used.
 */
final class ClassWeaver extends ClassVisitor {

    private final PersistentFields fields;
    private final Members members;
    private String owner = "";

    ClassWeaver(ClassVisitor next, PersistentFields fields, Members members) {
        super(OpenedClassReader.ASM_API, next);
        this.fields = fields;
        this.members = members;
    }

    /**
     * What a class is given.
     *
     * @param state whether it carries a state
     * @param closed what its mark says
     * @param replacement whether serialization has to ask what to write instead of an unread reference
     */
    record Members(boolean state, boolean closed, boolean replacement) {}

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
        if (!members.state()) {
            super.visit(version, access, name, signature, superName, interfaces);
            return;
        }
        String[] declared = interfaces == null ? new String[0] : interfaces;
        String[] all = Arrays.copyOf(declared, declared.length + 1);
        all[declared.length] = Names.ENHANCED;
        String more = signature == null ? null : signature + "L" + Names.ENHANCED + ";";
        super.visit(version, access, name, more, superName, all);
        AnnotationVisitor mark = super.visitAnnotation(Type.getDescriptor(Woven.class), true);
        if (mark != null) {
            mark.visit("closed", members.closed());
            mark.visitEnd();
        }
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return next == null ? null : new MethodWeaver(next, fields, access, name, descriptor);
    }

    @Override
    public void visitEnd() {
        if (members.state()) {
            StateCode.write(cv, owner);
        }
        if (members.replacement()) {
            writeReplacement();
        }
        super.visitEnd();
    }

    /** Serialization asks what to write instead of an instance: itself, unless it is an unread reference. */
    private void writeReplacement() {
        String object = "Ljava/lang/Object;";
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = cv.visitMethod(access, "writeReplace", "()" + object, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Names.INTERCEPTION, "serialized", "(" + object + ")" + object, false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }
}
