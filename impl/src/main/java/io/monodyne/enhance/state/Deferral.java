package io.monodyne.enhance.state;

import org.jspecify.annotations.Nullable;

/** An attribute that is loaded when it is first used. One of a chain: an instance has few, if any. Session-lived. */
final class Deferral {

    final int ordinal;
    final AttributeLoader loader;
    private @Nullable Deferral next;
    private boolean loading;

    Deferral(int ordinal, AttributeLoader loader, @Nullable Deferral next) {
        this.ordinal = ordinal;
        this.loader = loader;
        this.next = next;
    }

    @Nullable
    Deferral next() {
        return next;
    }

    /** The one of an attribute; null for none. */
    static @Nullable Deferral find(@Nullable Deferral chain, int ordinal) {
        Deferral at = chain;
        while (at != null && at.ordinal != ordinal) {
            at = at.next;
        }
        return at;
    }

    /** The chain without that of an attribute. */
    static @Nullable Deferral without(@Nullable Deferral chain, int ordinal) {
        if (chain == null) {
            return null;
        }
        if (chain.ordinal == ordinal) {
            return chain.next;
        }
        chain.next = without(chain.next, ordinal);
        return chain;
    }

    /** Loads the value; whether it did, as it does not while it is at it already. */
    boolean load(Object entity) {
        return run(() -> loader.load(entity, ordinal));
    }

    /** As {@link #load}, before the value is replaced. */
    boolean loadReplaced(Object entity) {
        return run(() -> loader.loadReplaced(entity, ordinal));
    }

    private boolean run(Runnable loads) {
        if (loading) {
            return false; // a callback of what is being loaded looks at the instance
        }
        loading = true;
        try {
            loads.run();
            return true;
        } finally {
            loading = false;
        }
    }
}
