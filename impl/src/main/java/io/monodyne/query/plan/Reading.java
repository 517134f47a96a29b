package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In which circumstances a path is read.
 *
 * @param layout of the table that the entity is in
 * @param tenant the key value of the tenant whose entities are read; null where they are of none
 * @param consistent whether what can be read consistently is
 * @param now what has expired by then is not there
 */
public record Reading(TableLayout layout, @Nullable Object tenant, boolean consistent, Instant now) {}
