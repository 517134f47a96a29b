package io.monodyne.enhance.subclass;

import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Phrases of byte code. */
public final class Code {

    private Code() {}

    public static void integer(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }

    /** Makes an object of a value that may be primitive. */
    public static void box(MethodVisitor code, Type type) {
        if (primitive(type)) {
            String box = boxOf(type);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
        }
    }

    /** Makes a value of the type of an object. */
    public static void unbox(MethodVisitor code, Type type) {
        if (primitive(type)) {
            String box = boxOf(type);
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false);
        } else if (!type.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private static boolean primitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static String boxOf(Type type) {
        for (Class<?> primitive : new Class<?>[] {
            boolean.class, byte.class, short.class, int.class, long.class, float.class, double.class, char.class
        }) {
            if (Type.getDescriptor(primitive).equals(type.getDescriptor())) {
                return Type.getInternalName(
                        MethodType.methodType(primitive).wrap().returnType());
            }
        }
        throw new IllegalArgumentException(type + " is no primitive type");
    }
}
