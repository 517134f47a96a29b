package io.monodyne.single;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives operations a persistence context to work in. Thread-safe where it is a factory's. */
public final class Works {

    private final @Nullable SingleWork lasting;
    private final Supplier<SingleWork> fresh;

    /**
     * @param lasting that of an entity manager, in which what is read stays managed; null for none
     * @param fresh makes one for an operation
     */
    public Works(@Nullable SingleWork lasting, Supplier<SingleWork> fresh) {
        this.lasting = lasting;
        this.fresh = fresh;
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
