package io.monodyne.enhance.state;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a managed instance carries: who listens to it, how it is read if it was not yet, which of its attributes are
 * loaded when they are first used, and a mark for each attribute that may have changed. Session-lived, as little
 * thread-safe as its entity manager.
 *
 * <p>There are two marks. <em>Touched</em>: since the last {@link #clear} something may have assigned the attribute.
 * <em>Lent</em>: its value can change in place (a {@code Date}, an array, a collection, an embeddable) and somebody
 * outside may hold it: they may change it at any later time, unnoticed. A lent attribute is therefore touched for good:
 * clearing the marks leaves that one.
 *
 * <p>A <em>deferred</em> attribute is null in the instance, which says nothing: nobody has seen that null. It may be
 * touched all the same, as all are at times.
 */
public final class EntityState {

    private static final int WORD_BITS = 6; // 64 marks to a word; a shift by an ordinal counts modulo 64

    private final EntityModel model;
    private final ChangeListener listener;
    private final long[] touched;
    private long @Nullable [] lent; // most instances lend nothing
    private @Nullable LazyLoader loader;
    private @Nullable Deferral deferred;

    public EntityState(EntityModel model, ChangeListener listener) {
        this.model = model;
        this.listener = listener;
        this.touched = new long[(model.attributes().size() >> WORD_BITS) + 1];
    }

    /** What an instance carries; null where it carries nothing. */
    public static @Nullable EntityState of(@Nullable Object instance) {
        return instance instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
    }

    /** The state of an instance that nobody listens to, and of which something was never read. */
    public static EntityState detached(EntityModel model) {
        return new EntityState(model, Detached.INSTANCE);
    }

    public EntityModel model() {
        return model;
    }

    public ChangeListener listener() {
        return listener;
    }

    /** Whether nobody listens. */
    public boolean detached() {
        return listener == Detached.INSTANCE;
    }

    /** How to read the instance; null once it is read. */
    public @Nullable LazyLoader loader() {
        return loader;
    }

    public void loader(@Nullable LazyLoader next) {
        loader = next;
    }

    /**
     * Has a reference loaded when it is first used: only in an instance of a type that is {@code lazy()}, and none that
     * {@linkplain UnreadReference#holds belongs to the id}, as that may be used unnoticed.
     */
    public void defer(int ordinal, AttributeLoader attributeLoader) {
        deferred = new Deferral(ordinal, attributeLoader, Deferral.without(deferred, ordinal));
    }

    /** Whether the attribute is still to be loaded, so that what the instance holds of it says nothing. */
    public boolean deferred(int ordinal) {
        return deferred != null && Deferral.find(deferred, ordinal) != null;
    }

    /** Whether any attribute is. */
    public boolean defers() {
        return deferred != null;
    }

    /** The attribute was loaded, or assigned. */
    public void undefer(int ordinal) {
        deferred = Deferral.without(deferred, ordinal);
    }

    /** Loads an attribute if it is deferred. */
    public void load(Object entity, int ordinal) {
        Deferral found = Deferral.find(deferred, ordinal);
        if (found != null && found.load(entity)) {
            undefer(ordinal);
        }
    }

    /** Loads an attribute if it is deferred, as its value is about to be replaced. */
    void loadReplaced(Object entity, int ordinal) {
        Deferral found = Deferral.find(deferred, ordinal);
        if (found != null && found.loadReplaced(entity)) {
            undefer(ordinal);
        }
    }

    /** Loads all that is deferred. */
    void loadAll(Object entity) {
        for (Deferral at = deferred; at != null; at = at.next()) {
            load(entity, at.ordinal); // one that is taken out of the chain still knows the next
        }
    }

    /**
     * What an instance keeps of this state when it is detached.
     *
     * @param unread what to do where an unread reference is used
     * @param unloaded what to do where an attribute is used that was deferred
     * @return null where nothing was left to be read: the instance goes on without a state
     */
    public @Nullable EntityState detach(LazyLoader unread, AttributeLoader unloaded) {
        if (loader == null && deferred == null) {
            return null;
        }
        EntityState left = detached(model);
        left.loader = loader == null ? null : unread;
        for (Deferral at = deferred; at != null; at = at.next()) {
            left.defer(at.ordinal, unloaded);
        }
        return left;
    }

    /** Whether the attribute may have changed since the marks were cleared. */
    public boolean touched(int ordinal) {
        return (touched[ordinal >> WORD_BITS] & (1L << ordinal)) != 0;
    }

    /** The attribute may have been assigned. */
    public void touch(int ordinal) {
        touched[ordinal >> WORD_BITS] |= 1L << ordinal;
        listener.touched(this);
    }

    /** Every attribute may have been assigned. */
    public void touchAll() {
        Arrays.fill(touched, -1L);
        listener.touched(this);
    }

    /** The value of the attribute can change in place, and is in other hands from now on. */
    public void lend(int ordinal) {
        long[] marks = lent;
        if (marks == null) {
            marks = new long[touched.length];
            lent = marks;
        }
        marks[ordinal >> WORD_BITS] |= 1L << ordinal;
        touch(ordinal);
    }

    /** Lends all that can change in place: the instance was in other hands before it carried this state. */
    public void lendAll() {
        for (AttributeModel attribute : model.attributes()) {
            if (attribute.declared() && attribute.codec().mutable()) {
                lend(attribute.ordinal());
            }
        }
    }

    /**
     * Whether any attribute can change unnoticed from now on, so that the instance has to be looked at by every flush.
     */
    public boolean lent() {
        return lent != null;
    }

    /** Takes all marks away but those of lent attributes. */
    public void clear() {
        long[] kept = lent;
        if (kept == null) {
            Arrays.fill(touched, 0L);
        } else {
            System.arraycopy(kept, 0, touched, 0, kept.length);
        }
    }
}
