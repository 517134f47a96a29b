package io.monodyne.metamodel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The version of an entity.
 *
 * @param initial the first one, in the attribute's type: 1 for numbers, so that 0 and null mean never stored
 * @param successor gives the version after one that was read: the next number, or a later moment
 */
public record VersionModel(BasicAttribute attribute, VersionStart initial, UnaryOperator<Object> successor) {

    /** Makes the first version. */
    @FunctionalInterface
    public interface VersionStart {
        Object first();
    }

    public Object next(@Nullable Object current) {
        return current == null ? initial.first() : successor.apply(current);
    }

    /** Whether the first version is older (negative), the same (zero) or newer (positive); null is the oldest. */
    @SuppressWarnings("unchecked")
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** Whether it counts; a moment may be set by the application beforehand, so it says nothing of whether it was stored. */
    public boolean numeric() {
        return initial.first() instanceof Number;
    }

    /** Whether the version says that the entity was never stored. */
    public boolean unsaved(@Nullable Object version) {
        return version == null || version instanceof Number number && number.longValue() == 0;
    }
}
