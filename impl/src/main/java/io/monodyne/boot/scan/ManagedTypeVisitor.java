package io.monodyne.boot.scan;

import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Looks at the annotations of one class file. */
final class ManagedTypeVisitor extends ClassVisitor {

    private static final Set<String> MANAGED = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    private boolean managed;

    private ManagedTypeVisitor() {
        super(OpenedClassReader.ASM_API);
    }

    /**
     * The name of the class in the file; null where it is no managed type.
     *
     * @param file its name, for messages
     */
    static @Nullable String managedType(byte[] content, String file) {
        try {
            ClassReader reader = OpenedClassReader.of(content);
            ManagedTypeVisitor visitor = new ManagedTypeVisitor();
            reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return visitor.managed ? reader.getClassName().replace('/', '.') : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ScanProblems.classUnreadable(file, e);
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        managed |= MANAGED.contains(descriptor);
        return null;
    }
}
