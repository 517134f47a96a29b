package io.monodyne.enhance.code;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds class files by name and reads each once. Lives as long as one analysis, which one thread does. */
public final class ClassCodes {

    private final ClassFileLocator files;
    private final Map<String, @Nullable ClassCode> read = new HashMap<>();

    public ClassCodes(ClassFileLocator files) {
        this.files = files;
    }

    /** The class of an internal name; null where there is no class file that can be read. */
    public @Nullable ClassCode find(String name) {
        if (!read.containsKey(name)) {
            read.put(name, locate(name));
        }
        return read.get(name);
    }

    private @Nullable ClassCode locate(String name) {
        try {
            ClassFileLocator.Resolution resolution = files.locate(name.replace('/', '.'));
            return resolution.isResolved() ? read(resolution.resolve()) : null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // not there, or of a version that is not understood: nothing is known of it
        }
    }

    static ClassCode read(byte[] bytes) {
        ClassCodeReader visitor = new ClassCodeReader();
        OpenedClassReader.of(bytes).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.result();
    }
}
