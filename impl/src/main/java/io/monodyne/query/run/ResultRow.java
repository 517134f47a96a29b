package io.monodyne.query.run;

import io.monodyne.query.term.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result.
 *
 * @param values of its columns, entities as {@code EntityRow}
 * @param row it was made of; null where two queries were put together
 */
record ResultRow(@Nullable Object[] values, @Nullable Row row) {}
