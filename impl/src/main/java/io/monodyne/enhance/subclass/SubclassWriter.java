package io.monodyne.enhance.subclass;

import io.monodyne.enhance.code.MethodCode;
import io.monodyne.enhance.escape.InterceptedMethod;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the class file of a subclass. It refers to the entity's class and to this library, to no factory. Its name
 * ends with a sum of its content: so a second factory finds the class that the first one had made, and a factory whose
 * model differs gets one of its own. Stateless.
 */
final class SubclassWriter {

    private static final String MARK = "$Monodyne";
    private static final int KEPT = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_VARARGS
            | Opcodes.ACC_BRIDGE
            | Opcodes.ACC_SYNTHETIC;

    private SubclassWriter() {}

    /** A class file and the binary name of its class. */
    record Written(String name, byte[] bytes) {}

    /** @param replaced whether instances are serialized as plain ones */
    static Written write(Class<?> type, List<InterceptedMethod> methods, boolean replaced) {
        List<InterceptedMethod> sorted = methods.stream()
                .sorted(Comparator.comparing(method -> method.method().name().toString()))
                .toList();
        CRC32 sum = new CRC32();
        sum.update(write(type, type.getName() + MARK, sorted, replaced));
        String name = type.getName() + MARK + Long.toHexString(sum.getValue());
        return new Written(name, write(type, name, sorted, replaced));
    }

    private static byte[] write(Class<?> type, String name, List<InterceptedMethod> methods, boolean replaced) {
        String owner = name.replace('.', '/');
        String superName = Type.getInternalName(type);
        ClassWriter writer = new FramingWriter();
        int access = Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC | (type.getModifiers() & Modifier.PUBLIC);
        writer.visit(Opcodes.V17, access, owner, null, superName, new String[] {Names.ENHANCED});
        StateCode.write(writer, owner);
        writeConstructor(writer, superName);
        for (InterceptedMethod intercepted : methods) {
            MethodCode method = intercepted.method();
            MethodVisitor code = writer.visitMethod(
                    method.access() & KEPT,
                    method.name().name(),
                    method.name().descriptor(),
                    InheritedSignature.of(method, type),
                    method.exceptions().toArray(new String[0]));
            new OverrideWriter(code, owner, superName, intercepted).write();
        }
        if (replaced) {
            writeReplacement(writer);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void writeConstructor(ClassWriter writer, String superName) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Serialization asks what to write instead of an instance. */
    private static void writeReplacement(ClassWriter writer) {
        String object = "Ljava/lang/Object;";
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = writer.visitMethod(hidden, "writeReplace", "()" + object, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.INTERCEPTION, "plain", "(" + object + ")" + object, false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /**
     * Computes frames. Where ways meet, generated code has the same types on both, so no class need be loaded to tell.
     */
    private static final class FramingWriter extends ClassWriter {

        FramingWriter() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }
}
