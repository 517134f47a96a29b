package io.monodyne.enhance;

import io.monodyne.enhance.state.Enhanced;
import java.util.function.Supplier;

/**
 * Makes the instances of one entity, and says how much of what happens to them is noticed. Factory-lived, immutable.
 */
public final class EnhancedType {

    private final Class<?> type;
    private final Supplier<Object> constructor;
    private final boolean lazy;
    private final boolean precise;
    private final String reason;

    private EnhancedType(Class<?> type, Supplier<Object> constructor, boolean lazy, boolean precise, String reason) {
        this.type = type;
        this.constructor = constructor;
        this.lazy = lazy;
        this.precise = precise;
        this.reason = reason;
    }

    /** Instances that notice nothing. */
    static EnhancedType plain(Class<?> type, Supplier<Object> constructor, String reason) {
        return new EnhancedType(type, constructor, false, false, reason);
    }

    /** Instances that are {@link Enhanced}. */
    static EnhancedType enhanced(
            Class<?> type, Supplier<Object> constructor, boolean lazy, boolean precise, String reason) {
        return new EnhancedType(type, constructor, lazy, precise, reason);
    }

    /** A new instance without a state. */
    public Object newInstance() {
        return constructor.get();
    }

    /**
     * Whether nothing but the id of an instance can be used unnoticed. So a reference can be handed out before its item
     * is read, and an instance that was read can have references deferred that are no part of its id. A woven class is
     * so, too, where all code that can use its fields was woven.
     */
    public boolean lazy() {
        return lazy;
    }

    /** Whether every change of an instance is noticed by marks, so that a flush need not compare what is not marked. */
    public boolean precise() {
        return precise;
    }

    /** The class of the instances, and why they are not precise or lazy if so. */
    @Override
    public String toString() {
        return type.getName()
                + (lazy ? " lazy" : "")
                + (precise ? " precise" : "")
                + (reason.isEmpty() ? "" : ": " + reason);
    }
}
