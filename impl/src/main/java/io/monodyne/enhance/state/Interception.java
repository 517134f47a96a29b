package io.monodyne.enhance.state;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import org.jspecify.annotations.Nullable;

/**
 * What generated and woven code calls. It is code of the application's package, so this is public; nobody else has
 * business here. Stateless.
 */
public final class Interception {

    private Interception() {}

    /** Reads a lazy reference that was not read yet. */
    public static void load(EntityState state, Object entity) {
        LazyLoader loader = state.loader();
        if (loader != null) {
            loader.load(entity);
        }
    }

    /** Loads an attribute that was not loaded yet: it is about to be used. */
    public static void use(EntityState state, Object entity, int ordinal) {
        if (state.defers()) {
            state.load(entity, ordinal);
        }
    }

    /**
     * A setter may be about to assign an attribute, and does not use the old value. It is loaded all the same if it may
     * be null afterwards: nobody could tell then whether it was assigned at all.
     */
    public static void assigning(EntityState state, Object entity, int ordinal, @Nullable Object value) {
        if (state.defers() && !state.detached() && (value == null || oldValueMatters(state, ordinal))) {
            state.loadReplaced(entity, ordinal);
        }
    }

    /** What is replaced may be an orphan: it has to be known. */
    private static boolean oldValueMatters(EntityState state, int ordinal) {
        return state.model().attribute(ordinal) instanceof AssociationAttribute attribute
                && attribute.association().orphanRemoval();
    }

    /** A setter has ended, and may have assigned an attribute. */
    public static void assigned(EntityState state, Object entity, int ordinal) {
        if (state.deferred(ordinal)
                && (state.detached()
                        || state.model().attribute(ordinal).accessor().get(entity) != null)) {
            state.undefer(ordinal);
        }
    }

    /**
     * An instance is about to be copied, so nothing may be missing. What is deferred in a detached one is: the copy has
     * null there.
     */
    public static void complete(EntityState state, Object entity) {
        load(state, entity);
        if (state.defers() && !state.detached()) {
            state.loadAll(entity);
        }
    }

    /** The value to set instead of the given one. */
    public static @Nullable Object setting(EntityState state, Object entity, int ordinal, @Nullable Object value) {
        return state.listener().setting(state, entity, ordinal, value);
    }

    /** Woven code is about to read a field. */
    public static void reading(Object entity, String attribute) {
        EntityState state = EntityState.of(entity);
        AttributeModel read = state == null ? null : state.model().attribute(attribute);
        if (state == null || read == null) {
            return;
        }
        loadFor(state, entity, read);
        use(state, entity, read.ordinal());
        if (read.codec().mutable()) {
            state.lend(read.ordinal());
        }
    }

    /** Woven code is about to write a field. */
    public static void writing(Object entity, String attribute) {
        EntityState state = EntityState.of(entity);
        AttributeModel written = state == null ? null : state.model().attribute(attribute);
        if (state != null && written != null) {
            loadFor(state, entity, written);
            write(state, entity, written);
        }
    }

    /** A woven setter is about to write the value that this answers instead of the given one. */
    public static @Nullable Object setting(Object entity, @Nullable Object value, String attribute) {
        EntityState state = EntityState.of(entity);
        AttributeModel set = state == null ? null : state.model().attribute(attribute);
        if (state == null || set == null) {
            return value;
        }
        loadFor(state, entity, set);
        Object better = setting(state, entity, set.ordinal(), value); // may refuse it: then nothing is written
        write(state, entity, set);
        return better;
    }

    private static void write(EntityState state, Object entity, AttributeModel written) {
        int ordinal = written.ordinal();
        if (state.defers()) {
            if (!state.detached() && oldValueMatters(state, ordinal)) {
                state.loadReplaced(entity, ordinal);
            }
            state.undefer(ordinal);
        }
        if (written.codec().mutable()) {
            state.lend(ordinal);
        } else {
            state.touch(ordinal);
        }
    }

    /** Woven code is about to copy an instance by {@code Object.clone}: the copy shares what can change in place. */
    public static void copying(Object entity) {
        EntityState state = EntityState.of(entity);
        if (state != null) {
            complete(state, entity);
            state.lendAll();
        }
    }

    private static void loadFor(EntityState state, Object entity, AttributeModel attribute) {
        if (state.loader() != null && !UnreadReference.holds(attribute)) {
            load(state, entity);
        }
    }

    /** Takes the state from a copy that {@code Object.clone} made together with its original's. */
    public static void part(Object original, @Nullable Object copy) {
        if (copy != original
                && copy instanceof Enhanced cloned
                && original instanceof Enhanced enhanced
                && cloned.monodyne$state() == enhanced.monodyne$state()) {
            cloned.monodyne$state(null);
        }
    }

    /** What is serialized instead of an instance of a woven class: itself, unless it is an unread reference. */
    public static Object serialized(Object instance) {
        EntityState state = EntityState.of(instance);
        if (state == null) {
            return instance;
        }
        if (state.loader() != null) {
            return UnreadReference.to(instance, state.model());
        }
        complete(state, instance);
        return instance;
    }

    /**
     * What is serialized instead of an instance of a generated class: a plain one of the same state, or what stands for
     * an unread reference. A stream asks once for each instance.
     */
    public static Object plain(Object instance) {
        Object serialized = serialized(instance);
        return serialized == instance ? PlainCopy.of(instance) : serialized;
    }
}
