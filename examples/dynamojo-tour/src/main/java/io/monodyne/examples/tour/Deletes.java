package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.SingleTable;
import io.monodyne.operation.Written;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;

/** Items are deleted by their keys, without being read. */
final class Deletes implements Runnable {

    private final SingleTable single;
    private final Transcript out;

    Deletes(EntityManagerFactory factory, Transcript out) {
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        NoticeId id = new NoticeId("acc-1", Saves.alert().id().raisedAt().plus(Duration.ofHours(3)));
        out.step("An item is deleted by its key, under a condition.");
        out.call("delete an alert when its severity is 9, and when it is 3");
        out.refused(() -> single.delete(Alert.class, id)
                .when(path(Alert_.severity).equalTo(9))
                .run());
        // region delete
        Written<Alert> deleted = single.delete(Alert.class, id)
                .when(path(Alert_.severity).equalTo(3))
                .returningOld()
                .run();
        // end region
        out.result(deleted.entity().orElseThrow().getTitle());
        out.call("delete it once more");
        out.result("existed: " + single.delete(Alert.class, id).run().existed());
    }
}
