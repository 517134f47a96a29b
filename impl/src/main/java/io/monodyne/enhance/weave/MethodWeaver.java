package io.monodyne.enhance.weave;

import io.monodyne.enhance.subclass.Code;
import io.monodyne.enhance.subclass.Names;
import java.util.Locale;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Weaves one method. Each access to a persistent field is told beforehand, to the object whose field it is:
 *
 * <pre>
 * x = a.name      ->  Interception.reading(a, "name");  x = a.name
 * a.name = x      ->  Interception.writing(a, "name");  a.name = x
 * a.name = x      ->  a.name = Interception.setting(a, x, "name")     in its setter
 * </pre>
 *
 * No branch is added, so stack map frames stay as they are. A constructor that has not called the one above yet may not
 * hand its object to anybody: what it assigns until then is nobody's change.
 */
final class MethodWeaver extends MethodVisitor {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String TOLD = "(" + OBJECT + "Ljava/lang/String;)V";

    private final PersistentFields fields;
    private final String name;
    private final int parameters;
    private final boolean isStatic;
    private boolean underConstruction;
    private int allocations;

    MethodWeaver(MethodVisitor next, PersistentFields fields, int access, String name, String descriptor) {
        super(OpenedClassReader.ASM_API, next);
        this.fields = fields;
        this.name = name;
        this.parameters = Type.getArgumentTypes(descriptor).length;
        this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
        this.underConstruction = name.equals("<init>");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            allocations++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        if (opcode == Opcodes.GETFIELD && fields.contains(owner, field)) {
            tell("reading", field);
        } else if (opcode == Opcodes.PUTFIELD && !underConstruction && fields.contains(owner, field)) {
            beforeWrite(field, Type.getType(descriptor));
        }
        super.visitFieldInsn(opcode, owner, field, descriptor);
    }

    /** Finds the object on top of the stack, and leaves it there. */
    private void tell(String what, String field) {
        super.visitInsn(Opcodes.DUP);
        super.visitLdcInsn(field);
        interception(what, TOLD);
    }

    /** Finds the object and above it the value, and leaves them there. */
    private void beforeWrite(String field, Type type) {
        if (setterOf(field)) {
            exchange(field, type);
        } else if (type.getSize() == 1) {
            super.visitInsn(Opcodes.SWAP);
            tell("writing", field);
            super.visitInsn(Opcodes.SWAP);
        } else {
            super.visitInsn(Opcodes.DUP2_X1);
            super.visitInsn(Opcodes.POP2);
            tell("writing", field);
            super.visitInsn(Opcodes.DUP_X2);
            super.visitInsn(Opcodes.POP);
        }
    }

    private void exchange(String field, Type type) {
        Code.box(this, type);
        super.visitInsn(Opcodes.DUP2);
        super.visitLdcInsn(field);
        interception("setting", "(" + OBJECT + OBJECT + "Ljava/lang/String;)" + OBJECT);
        super.visitInsn(Opcodes.SWAP);
        super.visitInsn(Opcodes.POP);
        Code.unbox(this, type);
    }

    private boolean setterOf(String field) {
        String capitalized = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return !isStatic
                && parameters == 1
                && (name.equals("set" + capitalized) || name.equals("with" + capitalized) || name.equals(field));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean ofInterface) {
        boolean clones = opcode == Opcodes.INVOKESPECIAL
                && owner.equals("java/lang/Object")
                && method.equals("clone")
                && !isStatic;
        if (clones) {
            super.visitInsn(Opcodes.DUP);
            interception("copying", "(" + OBJECT + ")V");
        }
        super.visitMethodInsn(opcode, owner, method, descriptor, ofInterface);
        if (clones) {
            super.visitInsn(Opcodes.DUP);
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitInsn(Opcodes.SWAP);
            interception("part", "(" + OBJECT + OBJECT + ")V");
        }
        if (opcode == Opcodes.INVOKESPECIAL && method.equals("<init>") && --allocations < 0) {
            underConstruction = false;
        }
    }

    private void interception(String method, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Names.INTERCEPTION, method, descriptor, false);
    }
}
