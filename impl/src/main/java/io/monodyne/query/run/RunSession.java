package io.monodyne.query.run;

import io.monodyne.context.Tenancy;
import io.monodyne.context.UnitOfWork;
import io.monodyne.load.EntityLoader;
import java.util.function.Supplier;

/**
 * Whose queries are run. Session-lived.
 *
 * @param unit what the transaction has flushed so far
 */
public record RunSession(RunServices services, EntityLoader loader, Supplier<UnitOfWork> unit, Tenancy tenancy) {}
