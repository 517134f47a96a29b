package io.monodyne.single;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives operations a persistence context to work in. Thread-safe where it is a factory's. */
public final class Works {

    private final @Nullable SingleWork lasting;
    private final Supplier<SingleWork> fresh;
    private final Runnable requireOpen;

    /**
     * @param lasting that of an entity manager, in which what is read stays managed; null for none
     * @param fresh makes one for an operation
     * @param requireOpen throws where the entity manager, or the factory, was closed
     */
    public Works(@Nullable SingleWork lasting, Supplier<SingleWork> fresh, Runnable requireOpen) {
        this.lasting = lasting;
        this.fresh = fresh;
        this.requireOpen = requireOpen;
    }

    /** @throws IllegalStateException where what they are of was closed */
    void requireOpen() {
        requireOpen.run();
    }

    /** Whether there is an entity manager behind it. */
    boolean ofEntityManager() {
        return lasting != null;
    }

    @Nullable
    SingleWork lasting() {
        return lasting;
    }

    /** Reads: what comes out is managed by the entity manager, or else detached. */
    <R> R read(Function<SingleWork, R> reading) {
        return lasting != null ? reading.apply(lasting) : apart(reading);
    }

    /** Works in a context of its own, whose entities are detached when it ends. */
    <R> R apart(Function<SingleWork, R> working) {
        SingleWork work = fresh.get();
        try {
            return working.apply(work);
        } finally {
            work.clear();
        }
    }

    /** A context whose end is up to the caller. */
    SingleWork open() {
        return fresh.get();
    }
}
