package io.monodyne.query.run;

import io.monodyne.dynamo.Dynamo;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What running works with, shared by all sessions. Factory-lived, thread-safe.
 *
 * @param executor for requests that are sent side by side
 * @param cursors signs cursors
 */
public record RunServices(Dynamo dynamo, Executor executor, InstantSource clock, CursorKey cursors) {}
