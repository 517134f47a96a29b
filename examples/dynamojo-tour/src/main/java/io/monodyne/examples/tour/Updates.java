package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Written;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/** Items are changed by their keys, without being read. */
final class Updates implements Runnable {

    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Updates(EntityManagerFactory factory, Transcript out) {
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        scalars();
        collections();
        inside();
        conditions();
        refusals();
    }

    private void scalars() {
        out.step("Values are set, set if absent, and taken away, without reading.");
        out.call("set the channel, the cost if there is none, and remove the assignee");
        // region set
        single.update(Alert.class, id)
                .set(path(Alert_.channel), " Pager") // stored as it is mutated: pager
                .setIfAbsent(path(Alert_.cost), new BigDecimal("12.50"))
                .remove(path(Alert_.assignee))
                .run();
        // end region

        out.step("Numbers are added to.");
        out.call("add 1 to the repeats, and -2.25 to the cost");
        // region add
        Written<Alert> written = single.update(Alert.class, id)
                .add(path(Alert_.repeats), 1)
                .add(path(Alert_.cost), new BigDecimal("-2.25"))
                .returning(ReturnedValues.UPDATED_NEW)
                .run();
        // end region
        out.result(new TreeMap<>(written.attributes()));
    }

    private void collections() {
        out.step("Lists grow at both ends, and change inside.");
        out.call("append and prepend comments, set one, remove one");
        // region lists
        single.update(Alert.class, id)
                .append(path(Alert_.comments), List.of("seen", "on it"))
                .run();
        single.update(Alert.class, id)
                .prepend(path(Alert_.comments), List.of("again"))
                .run();
        single.update(Alert.class, id)
                .set(path(Alert_.comments).element(1), "seen by ann")
                .remove(path(Alert_.comments).element(2))
                .run();
        // end region

        out.step("Sets take and give elements, maps entries.");
        out.call("add two watchers, delete one; set a label, whatever is in its name");
        // region sets
        single.update(Alert.class, id)
                .addElements(path(Alert_.watchers), List.of("ann", "bob"))
                .set(path(Alert_.labels).member("team.on-call"), "storage")
                .run();
        single.update(Alert.class, id)
                .deleteElements(path(Alert_.watchers), List.of("bob"))
                .run();
        // end region
    }

    private void inside() {
        out.step("A deep path is set, also where the maps around it are missing.");
        out.call("set source.host.name of an alert that has no source");
        // region deep
        single.update(Alert.class, id).set("source.host.name", "db-1").run();
        // end region
        out.call("and again, now that they are there");
        single.update(Alert.class, id).set("source.host.name", "db-2").run();
        out.call("remove source.host.zone");
        single.update(Alert.class, id).remove("source.host.zone").run();

        out.step("Any mix of them is one request.");
        out.call("set, add, append, add elements, remove, when the severity is 5");
        // region mix
        single.update(Alert.class, id)
                .set("source.host.zone", "a")
                .add(path(Alert_.repeats), 1)
                .append(path(Alert_.comments), List.of("done"))
                .addElements(path(Alert_.watchers), List.of("cid"))
                .remove(path(Alert_.labels).member("team.on-call"))
                .when(path(Alert_.severity).equalTo(5))
                .run();
        // end region
    }

    private void conditions() {
        out.step("An update with a condition that is false changes nothing.");
        out.call("set the title when it begins with CPU");
        try {
            // region when
            single.update(Alert.class, id)
                    .set(path(Alert_.channel), "mail")
                    .when(path(Alert_.title).beginsWith("CPU"))
                    .run();
            // end region
        } catch (ConditionFailedException e) {
            out.result(((Alert) e.current()).getTitle());
        }
    }

    private void refusals() {
        out.step("What is computed from a changed attribute is computed anew, or the update is refused.");
        out.call("set the kind, of which search is made together with the title");
        out.refused(() ->
                single.update(Alert.class, id).set(path(Alert_.kind), "WARNING").run());
        out.call("the same, when the title is as it is known to be");
        // region recompute
        single.update(Alert.class, id)
                .set(path(Alert_.kind), "WARNING")
                .when(path(Alert_.title).equalTo("Disk is almost full"))
                .run(); // search and the key of gsi0 follow
        // end region
        single.update(Alert.class, id)
                .set(path(Alert_.kind), "ALARM")
                .set(path(Alert_.title), "Disk is almost full")
                .run();

        out.step("What can't be meant is refused before anything is sent.");
        out.call("a wrong name, a wrong type, a path into a text, an empty update, a path that overlaps, a part of the"
                + " id");
        out.refused(() -> single.update(Alert.class, id).set("titel", "x").run());
        out.refused(() -> single.update(Alert.class, id).set("severity", "high").run());
        out.refused(() ->
                single.update(Alert.class, id).set(path("title").member("x"), 1).run());
        out.refused(() -> single.update(Alert.class, id).run());
        out.refused(() -> single.update(Alert.class, id)
                .remove("source")
                .set("source.service", "db")
                .run());
        out.refused(
                () -> single.update(Alert.class, id).set("accountId", "acc-2").run());
    }
}
