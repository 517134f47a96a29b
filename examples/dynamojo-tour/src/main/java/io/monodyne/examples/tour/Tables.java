package io.monodyne.examples.tour;

import io.monodyne.NullSource;
import io.monodyne.SingleTable;
import io.monodyne.TableDefinition;
import jakarta.persistence.EntityManagerFactory;

/** The table: made where it is not there, compared, and printed as code. */
final class Tables implements Runnable {

    private final EntityManagerFactory factory;
    private final Transcript out;

    Tables(EntityManagerFactory factory, Transcript out) {
        this.factory = factory;
        this.out = out;
    }

    @Override
    public void run() {
        out.step("The table is ensured, with its indexes and its billing mode.");
        out.call("ensure() the tables of the unit, twice");
        ensure();
        out.result("differences: " + factory.unwrap(SingleTable.class).table().differences());

        out.step("Indexes are described in code, and so is the table.");
        out.call("terraform()");
        out.result(factory.unwrap(TableDefinition.class)
                .terraform()
                .lines()
                .findFirst()
                .orElseThrow());
        out.call("a switch that lets nulls into keys: nullSource = " + NullSource.PASS);
        out.refused(Tour::openHopeful);
    }

    private void ensure() {
        // region ensure
        TableDefinition table = factory.unwrap(TableDefinition.class);
        table.ensure();
        table.ensure(); // nothing to do
        // end region
    }
}
