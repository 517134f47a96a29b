package io.monodyne.boot;

import io.monodyne.boot.endpoint.ClientSource;
import io.monodyne.boot.settings.UnitSettings;
import io.monodyne.boot.table.TableSetup;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.boot.validation.EntityValidation;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.enhance.Enhancer;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;

/**
 * What a factory is made of. Factory-lived.
 *
 * @param client to be closed with the factory, after {@code dynamo}
 */
record FactoryParts(
        PersistenceUnit unit,
        UnitSettings settings,
        Model model,
        Enhancer enhancer,
        EntityValidation validation,
        Dynamo dynamo,
        TableSetup tables,
        ClientSource client) {

    /** Where the entities are. */
    UnitTable table() {
        return new UnitTable(settings.table().name());
    }

    /** Closes what was opened. */
    void close() {
        try (client) {
            dynamo.close();
        } finally {
            validation.closing().run();
        }
    }
}
