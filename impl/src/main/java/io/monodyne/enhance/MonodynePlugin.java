package io.monodyne.enhance;

import io.monodyne.enhance.weave.ClassFileWeaver;
import io.monodyne.enhance.weave.Weaver;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Enhances entity classes when an application is built: for {@code byte-buddy-maven-plugin} and its like. Lives as long
 * as a build step, immutable.
 *
 * <p>With the argument {@code true} every class of the build is looked at, and the application promises that no class
 * outside it accesses fields of entities; then fields that are not private are tracked, too. Without it, entities with
 * such fields are compared at every flush. Hierarchies that map getters are left as they are. A serializable class
 * should declare its {@code serialVersionUID}: the one that is computed for want of it changes with what is added here.
 */
public final class MonodynePlugin implements Plugin {

    private final Weaver weaver;

    public MonodynePlugin() {
        this(false);
    }

    /** @param closed whether no other class than those of this build accesses fields of entities */
    public MonodynePlugin(boolean closed) {
        this.weaver = new Weaver(closed);
    }

    @Override
    public boolean matches(TypeDescription type) {
        return weaver.concerns(type);
    }

    @Override
    public DynamicType.Builder<?> apply(DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator files) {
        return builder.visit(new ClassFileWeaver(weaver, files));
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
