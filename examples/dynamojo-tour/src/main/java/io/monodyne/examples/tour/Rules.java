package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.SingleTable;
import jakarta.persistence.EntityManagerFactory;
import java.util.TreeSet;

/** What the mapping promises: joined, immutable, shadow attributes, and keys that drop out of an index. */
final class Rules implements Runnable {

    private final EntityManagerFactory factory;
    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Rules(EntityManagerFactory factory, Transcript out) {
        this.factory = factory;
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("A joined attribute is read and asked for, and never set.");
        out.call("set search by key");
        out.refused(() -> single.update(Alert.class, id).set("search", "mine").run());

        out.step("An immutable attribute is set once.");
        out.call("set origin by key");
        out.refused(
                () -> single.update(Alert.class, id).set("origin", "sensor-8").run());
        out.call("set origin of a managed entity");
        out.refused(
                () -> factory.runInTransaction(em -> em.find(Alert.class, id).setOrigin("sensor-8")));

        out.step("What is in a key is not stored twice, and read from the key.");
        out.call("get a badge as it is stored, and as an entity");
        badge();

        out.step("A null takes an item out of an index, a value puts it in.");
        out.call("give the alert to bob, and to nobody");
        assign();

        out.step("What was read is changed by difference.");
        out.call("find the alert in a transaction and change its title");
        // region difference
        factory.runInTransaction(em -> em.find(Alert.class, id).setTitle("Disk is almost full"));
        // end region
        out.call("the same once more: nothing has changed, nothing is sent");
        factory.runInTransaction(em -> em.find(Alert.class, id).setTitle("Disk is almost full"));
    }

    private void badge() {
        // region shadow
        var item = single.get(Badge.class, "17").asItem().run().orElseThrow(); // has no holder, but gsi0_pk
        var badge = single.get(Badge.class, "17").run().orElseThrow();
        // end region
        out.result("stored are " + new TreeSet<>(item.keySet()));
        out.result("held by " + badge.getHolder() + " since " + badge.getIssuedOn());
    }

    private void assign() {
        // region sparse
        single.update(Alert.class, id).set(path(Alert_.assignee), "bob").run();
        single.update(Alert.class, id).set(path(Alert_.assignee), null).run();
        // end region
    }
}
