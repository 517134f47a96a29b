package io.monodyne.enhance.state;

import java.lang.ref.WeakReference;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Who can make unread references of an entity's class: what comes out of a serialized object knows no factory, but it
 * knows its class. Lives as long as that class, thread-safe.
 *
 * <p>This is the one thing here that is found through a static. It has to be, as serialization hands nothing over but
 * the stream. It keeps nobody alive: each class holds its own entry, which goes when that class is unloaded, and the
 * entry holds factories weakly.
 */
public final class ReferenceMakers {

    private static final ClassValue<ReferenceMakers> BY_CLASS = new ClassValue<>() {
        @Override
        protected ReferenceMakers computeValue(Class<?> type) {
            return new ReferenceMakers();
        }
    };

    private final Deque<WeakReference<ReferenceMaker>> makers = new ConcurrentLinkedDeque<>();

    private ReferenceMakers() {}

    /** From now on, while it is there, the maker is asked for references of the class. */
    public static void register(Class<?> type, ReferenceMaker maker) {
        Deque<WeakReference<ReferenceMaker>> makers = BY_CLASS.get(type).makers;
        makers.removeIf(known -> known.get() == null);
        makers.addFirst(new WeakReference<>(maker)); // the latest first: the others may be closed
    }

    /** One that can make unread references of exactly that class; null where there is none now. */
    static @Nullable ReferenceMaker of(Class<?> type) {
        for (WeakReference<ReferenceMaker> known : BY_CLASS.get(type).makers) {
            ReferenceMaker maker = known.get();
            if (maker != null && maker.lazyEntity(type) != null) {
                return maker;
            }
        }
        return null;
    }
}
