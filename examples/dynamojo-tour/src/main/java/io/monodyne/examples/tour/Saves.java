package io.monodyne.examples.tour;

import io.monodyne.SingleTable;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ValuePath;
import io.monodyne.operation.Written;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;

/** Entities are stored: as new ones, or over what is there. */
final class Saves implements Runnable {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private final SingleTable single;
    private final Transcript out;

    Saves(EntityManagerFactory factory, Transcript out) {
        // region unwrap
        SingleTable single = factory.unwrap(SingleTable.class);
        // end region
        this.single = single;
        this.out = out;
    }

    static Alert alert() {
        return new Alert("acc-1", MORNING, "ALARM", "Disk is full", 5);
    }

    @Override
    public void run() {
        out.step("A model that extends a model is saved: keys and the joined attribute are computed.");
        out.call("save an alert");
        Alert alert = alert();
        alert.setOrigin("sensor-7");
        alert.setChannel("  OPS ");
        save(alert);
        out.result("search is " + alert.getSearch() + ", channel is " + alert.getChannel());

        out.step("A save fails where something is there.");
        out.call("save another alert of the same account and time");
        out.refused(() -> single.save(alert()).run());

        out.step("A save overwrites where it is told to.");
        out.call("save a badge, and once more, overwriting");
        badges();

        out.step("A save overwrites only what is as it has to be.");
        out.call("overwrite the badge when it is green");
        out.refused(this::overwriteGreen);
    }

    private void save(Alert alert) {
        // region save
        single.save(alert).run(); // EntityExistsException where an item is there
        // end region
    }

    private void badges() {
        // region overwrite
        Badge badge = new Badge("17", "ann", LocalDate.of(2026, 3, 1), "blue");
        single.save(badge).run();
        Written<Badge> written =
                single.save(badge).overwriting().reporting(Reported.CAPACITY).run();
        // end region
        out.result(written.usage().capacityUnits() + " capacity units");
    }

    private void overwriteGreen() {
        // region overwrite-when
        Badge red = new Badge("17", "ann", LocalDate.of(2026, 3, 1), "red");
        single.save(red)
                .overwritingWhen(ValuePath.<Badge>path("color").equalTo("green"))
                .run();
        // end region
    }
}
