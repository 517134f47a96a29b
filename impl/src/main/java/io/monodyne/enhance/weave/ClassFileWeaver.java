package io.monodyne.enhance.weave;

import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;

/**
 * Puts the weaver between the reader and the writer of a class file. It is not told of single methods, since those that
 * a compiler made of lambda expressions would be left out. Lives as long as one class is woven.
 */
public final class ClassFileWeaver extends AsmVisitorWrapper.AbstractBase {

    private final Weaver weaver;
    private final ClassFileLocator files;

    public ClassFileWeaver(Weaver weaver, ClassFileLocator files) {
        this.weaver = weaver;
        this.files = files;
    }

    @Override
    public int mergeWriter(int flags) {
        return flags | ClassWriter.COMPUTE_MAXS;
    }

    @Override
    public ClassVisitor wrap(
            TypeDescription type,
            ClassVisitor next,
            Implementation.Context context,
            TypePool pool,
            FieldList<FieldDescription.InDefinedShape> fields,
            MethodList<?> methods,
            int writerFlags,
            int readerFlags) {
        return weaver.weave(type, files, next);
    }
}
