package io.monodyne.boot;

import io.monodyne.boot.endpoint.ClientSource;
import io.monodyne.boot.scan.UnitTypes;
import io.monodyne.boot.settings.UnitSettings;
import io.monodyne.boot.table.NativeIndexes;
import io.monodyne.boot.table.TableDefinitions;
import io.monodyne.boot.table.TableSetup;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.boot.unit.UnitProblems;
import io.monodyne.boot.validation.EntityValidation;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.enhance.Enhancer;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.mapping.file.MappingFiles;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;

/**
 * Puts a factory together: settings, classes, model, then the parts that work on them. All that can be wrong with a
 * unit is found here; no class is generated, no client made and no request sent, unless the tables are to be set up.
 * Stateless.
 */
final class FactoryAssembly {

    private FactoryAssembly() {}

    /**
     * A factory for the unit.
     *
     * @throws jakarta.persistence.PersistenceException saying what is wrong with the unit, its settings, its mapping or
     *     its tables; nothing is left open then
     */
    static EntityManagerFactory open(PersistenceUnit unit) {
        FactoryParts parts = parts(unit);
        try {
            return SessionAssembly.open(parts);
        } catch (RuntimeException | Error e) {
            closeAfter(parts, e);
            throw e;
        }
    }

    /** Does the schema-generation actions of the unit, and leaves nothing open. */
    static void generateSchema(PersistenceUnit unit) {
        parts(unit).close();
    }

    static FactoryParts parts(PersistenceUnit unit) {
        check(unit);
        UnitSettings settings = UnitSettings.read(unit);
        Model model = model(unit, settings);
        EntityValidation validation = EntityValidation.of(unit, settings.validation(), model);
        UnitTable table = new UnitTable(settings.table().name());
        ClientSource client =
                ClientSource.of(settings.endpoint(), settings.requests().timeout(), unit.loader());
        Dynamo dynamo = DynamoAssembly.dynamo(settings, client, NativeIndexes.layouts(model, table));
        TableSetup setup = new TableSetup(dynamo, model, table, settings.table());
        FactoryParts parts = new FactoryParts(
                unit,
                settings,
                model,
                new Enhancer(model, settings.work().subclasses()),
                validation,
                dynamo,
                setup,
                client);
        try {
            if (settings.template() != null) {
                new TableDefinitions(setup).write(settings.template());
            }
            setup.run(settings.schemaAction());
        } catch (RuntimeException | Error e) {
            closeAfter(parts, e);
            throw e;
        }
        return parts;
    }

    private static Model model(PersistenceUnit unit, UnitSettings settings) {
        MappingFiles files = MappingFiles.read(unit.classes().mappingFiles(), unit.loader());
        MappingSettings mapping =
                new MappingSettings(settings.work().serializableTypes(), files.defaultListeners(), files.annotations());
        return new ModelReader(UnitTypes.of(unit, files.classes()), mapping).read();
    }

    private static void closeAfter(FactoryParts parts, Throwable failure) {
        try {
            parts.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void check(PersistenceUnit unit) {
        if (unit.transactionType() == PersistenceUnitTransactionType.JTA) {
            throw UnitProblems.jta(unit.name());
        }
    }
}
