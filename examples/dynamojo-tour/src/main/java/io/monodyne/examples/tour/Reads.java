package io.monodyne.examples.tour;

import io.monodyne.SingleTable;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items are read by their keys: one, many, or all of a partition. */
final class Reads implements Runnable {

    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Reads(EntityManagerFactory factory, Transcript out) {
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("One item is fetched by its key.");
        out.call("get the alert; as a map; one that is not there");
        one();

        out.step("Many items are fetched together.");
        out.call("get the alert, a badge, and a badge that is not there");
        many();

        out.step("Many items are fetched as they are at one moment.");
        out.call("a snapshot of the alert and the badge");
        snapshot();

        out.step("An item collection is fetched whole, whatever is in it.");
        out.call("the items of the account");
        collection();
    }

    private void one() {
        // region get
        Optional<Alert> alert = single.get(Alert.class, id).run();
        Map<String, Object> map = single.get(Alert.class, id)
                .consistent(false)
                .asAttributes()
                .run()
                .orElseThrow();
        Optional<Badge> none = single.get(Badge.class, "99").run();
        // end region
        out.result(alert.orElseThrow().getTitle());
        out.result(map.get("title") + ", from " + map.get("source"));
        out.result(none);
    }

    private void many() {
        // region get-all
        Entities found = single.getAll(List.of(
                        EntityId.of(Alert.class, id), EntityId.of(Badge.class, "17"), EntityId.of(Badge.class, "99")))
                .run();
        Alert alert = found.one(Alert.class);
        Optional<Badge> badge = found.get(EntityId.of(Badge.class, "17"));
        // end region
        out.result(alert.getTitle() + ", " + badge.orElseThrow().getHolder() + ", " + found.size() + " found");
    }

    private void snapshot() {
        // region snapshot
        Entities atOneMoment = single.snapshot(List.of(EntityId.of(Alert.class, id), EntityId.of(Badge.class, "17")))
                .run();
        // end region
        out.result(atOneMoment.size() + " found");
    }

    private void collection() {
        // region items-of
        Entities ofAccount = single.itemsOf(Alert.class, id).run();
        Entities byText = single.itemsOf("ACCOUNT#acc-1").run();
        // end region
        out.result(ofAccount.all(Alert.class).size() + " alert, " + byText.size() + " item");
    }
}
