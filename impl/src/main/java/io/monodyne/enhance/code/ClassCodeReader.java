package io.monodyne.enhance.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Reads one class file. */
final class ClassCodeReader extends ClassVisitor {

    private String name = "";
    private @Nullable String superName;
    private int access;
    private @Nullable String nestHost;
    private final Set<String> nestMembers = new HashSet<>();
    private final Map<String, FieldCode> fields = new HashMap<>();
    private final Map<MethodName, MethodCode> methods = new HashMap<>();

    ClassCodeReader() {
        super(OpenedClassReader.ASM_API);
    }

    ClassCode result() {
        return new ClassCode(name, superName, access, nestHost == null ? name : nestHost, nestMembers, fields, methods);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superclass,
            String @Nullable [] interfaces) {
        name = internalName;
        superName = superclass;
        access = flags;
    }

    @Override
    public void visitNestHost(String host) {
        nestHost = host;
    }

    @Override
    public void visitNestMember(String member) {
        nestMembers.add(member);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((flags & Opcodes.ACC_STATIC) == 0) {
            boolean generic = signature != null && signature.startsWith("T");
            fields.put(field, new FieldCode(name, field, descriptor, flags, generic));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<String> thrown = exceptions == null ? List.of() : List.of(exceptions);
        MethodCode declared = new MethodCode(
                name, new MethodName(method, descriptor), flags, signature, thrown, List.of(), List.of(), true);
        return new MethodCodeReader(declared, code -> methods.put(code.name(), code));
    }
}
