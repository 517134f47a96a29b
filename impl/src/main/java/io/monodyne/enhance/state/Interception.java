package io.monodyne.enhance.state;

import io.monodyne.metamodel.AttributeFlag;
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

    /** The value to set instead of the given one. */
    public static @Nullable Object setting(EntityState state, Object entity, int ordinal, @Nullable Object value) {
        return state.listener().setting(state, entity, ordinal, value);
    }

    /** Woven code is about to read a field. */
    public static void reading(Object entity, String attribute) {
        EntityState state = stateOf(entity);
        if (state == null) {
            return;
        }
        AttributeModel read = state.model().attribute(attribute);
        if (read != null) {
            loadFor(state, entity, read);
            if (read.codec().mutable()) {
                state.lend(read.ordinal());
            }
        }
    }

    /** Woven code is about to write a field. */
    public static void writing(Object entity, String attribute) {
        EntityState state = stateOf(entity);
        if (state == null) {
            return;
        }
        AttributeModel written = state.model().attribute(attribute);
        if (written != null) {
            loadFor(state, entity, written);
            if (written.codec().mutable()) {
                state.lend(written.ordinal());
            } else {
                state.touch(written.ordinal());
            }
        }
    }

    /** The value that a woven setter is to set instead of the given one. */
    public static @Nullable Object setting(Object entity, @Nullable Object value, String attribute) {
        EntityState state = stateOf(entity);
        if (state == null) {
            return value;
        }
        AttributeModel set = state.model().attribute(attribute);
        return set == null ? value : setting(state, entity, set.ordinal(), value);
    }

    /** Woven code is about to copy an instance by {@code Object.clone}: the copy shares what can change in place. */
    public static void copying(Object entity) {
        EntityState state = stateOf(entity);
        if (state != null) {
            load(state, entity);
            state.lendAll();
        }
    }

    /** Reads a lazy reference that was not read yet. */
    public static void load(Object entity) {
        EntityState state = stateOf(entity);
        if (state != null) {
            load(state, entity);
        }
    }

    private static void loadFor(EntityState state, Object entity, AttributeModel attribute) {
        if (state.loader() != null && !attribute.is(AttributeFlag.ID)) {
            load(state, entity);
        }
    }

    private static @Nullable EntityState stateOf(Object entity) {
        return entity instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
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

    /**
     * A plain instance of the same state, for serialization; a lazy reference is read first.
     *
     * @param previous an earlier one to fill again; null for none
     */
    public static Object plain(Object instance, @Nullable Object previous) {
        load(instance);
        return PlainCopy.of(instance, previous);
    }
}
