package io.monodyne.enhance;

import io.monodyne.enhance.weave.Weaver;
import jakarta.persistence.spi.ClassTransformer;
import java.security.ProtectionDomain;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Enhances entity classes when a container loads them (Jakarta Persistence 3.2, section 9.1): what {@link
 * MonodynePlugin} does when they are built. Factory-lived, thread-safe. It loads no class itself.
 */
public final class EntityTransformer implements ClassTransformer {

    private final Weaver weaver = new Weaver(false);

    /** @return the woven class file; null where there is nothing to weave, or the class is loaded already */
    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (redefined != null || loader == null) {
            return null; // a loaded class can't be given a field; the bootstrap loader has no entities
        }
        try {
            return weave(loader, className.replace('/', '.'), bytes);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return null; // what it extends or nests has no class file, or one that is too new: loaded as it is
        }
    }

    private byte @Nullable [] weave(ClassLoader loader, String name, byte[] bytes) {
        ClassFileLocator files = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, bytes), ClassFileLocator.ForClassLoader.of(loader));
        TypeDescription type = TypePool.Default.of(files).describe(name).resolve();
        if (!weaver.concerns(type)) {
            return null;
        }
        ClassReader reader = OpenedClassReader.of(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(weaver.weave(type, files, writer), 0);
        return writer.toByteArray();
    }
}
