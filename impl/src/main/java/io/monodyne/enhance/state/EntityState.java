package io.monodyne.enhance.state;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * What a managed instance carries: who listens to it, how it is read if it was not yet, and a mark for each attribute
 * that may have changed. Session-lived, as little thread-safe as its entity manager.
 *
 * <p>There are two marks. <em>Touched</em>: since the last {@link #clear} something may have assigned the attribute.
 * <em>Lent</em>: its value can change in place (a {@code Date}, an array, a collection, an embeddable) and somebody
 * outside may hold it: they may change it at any later time, unnoticed. A lent attribute is therefore touched for good:
 * clearing the marks leaves that one.
 */
public final class EntityState {

    private static final int WORD_BITS = 6; // 64 marks to a word; a shift by an ordinal counts modulo 64

    private final EntityModel model;
    private final ChangeListener listener;
    private final long[] touched;
    private final long[] lent;
    private boolean anyLent;
    private @Nullable LazyLoader loader;

    public EntityState(EntityModel model, ChangeListener listener) {
        this.model = model;
        this.listener = listener;
        int words = (model.attributes().size() >> WORD_BITS) + 1;
        this.touched = new long[words];
        this.lent = new long[words];
    }

    public EntityModel model() {
        return model;
    }

    public ChangeListener listener() {
        return listener;
    }

    /** How to read the instance; null once it is read. */
    public @Nullable LazyLoader loader() {
        return loader;
    }

    public void loader(@Nullable LazyLoader next) {
        loader = next;
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
        for (int i = 0; i < touched.length; i++) {
            touched[i] = -1L;
        }
        listener.touched(this);
    }

    /** The value of the attribute can change in place, and is in other hands from now on. */
    public void lend(int ordinal) {
        lent[ordinal >> WORD_BITS] |= 1L << ordinal;
        anyLent = true;
        touch(ordinal);
    }

    /** Lends all that can change in place: the instance was in other hands before it carried this state. */
    public void lendAll() {
        for (AttributeModel attribute : model.attributes()) {
            if (attribute.codec().mutable()) {
                lend(attribute.ordinal());
            }
        }
    }

    /**
     * Whether any attribute can change unnoticed from now on, so that the instance has to be looked at by every flush.
     */
    public boolean lent() {
        return anyLent;
    }

    /** Takes all marks away but those of lent attributes. */
    public void clear() {
        System.arraycopy(lent, 0, touched, 0, lent.length);
    }
}
