package io.monodyne.metamodel;

import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is declared with a class or in a mapping file ({@code @NamedQuery}, {@code @NamedNativeQuery}). Its text is not looked at here.
 * Factory-lived, immutable.
 *
 * @param name unique in the unit
 * @param text JPQL, or PartiQL of a native one
 * @param isNative whether it is a native one
 * @param resultClass what each result is; null where nothing is said
 * @param lockMode NONE of a native one
 * @param hints in the order declared
 * @param results of a native one, what becomes of its columns; null where nothing is said
 */
public record NamedQueryModel(
        String name,
        String text,
        boolean isNative,
        @Nullable Class<?> resultClass,
        LockModeType lockMode,
        Map<String, String> hints,
        @Nullable ResultMapping results) {

    public NamedQueryModel {
        hints = Collections.unmodifiableMap(new LinkedHashMap<>(hints));
    }
}
