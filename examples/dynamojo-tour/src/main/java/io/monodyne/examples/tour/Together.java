package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import io.monodyne.operation.ValuePath;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Several writes at once, and requests that nobody waits for. */
final class Together implements Runnable {

    private final EntityManagerFactory factory;
    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Together(EntityManagerFactory factory, Transcript out) {
        this.factory = factory;
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("A check, a put, an update and a delete are done all or not at all.");
        out.call("when badge 17 is blue: save badge 18, update one alert, delete another");
        transaction();
        out.call("when badge 17 is red: delete badge 18");
        out.refused(() -> single.transaction()
                .check(Badge.class, "17", ValuePath.<Badge>path("color").equalTo("red"))
                .delete(single.delete(Badge.class, "18"))
                .run());

        out.step("All of it is asynchronous where it is asked so.");
        out.call("get, and then update what was got");
        asynchronous();
        out.call("the same of an entity manager");
        try (EntityManager em = factory.createEntityManager()) {
            SingleTable ofEntityManager = em.unwrap(SingleTable.class);
            out.refused(() -> ofEntityManager.get(Alert.class, id).runAsync());
        }
    }

    private void transaction() {
        // region transaction
        NoticeId other = new NoticeId("acc-1", id.raisedAt().plus(Duration.ofHours(2)));
        Usage usage = single.transaction()
                .check(Badge.class, "17", ValuePath.<Badge>path("color").equalTo("blue"))
                .save(single.save(new Badge("18", "bob", LocalDate.of(2026, 3, 2), "blue")))
                .update(single.update(Alert.class, id).add(path(Alert_.repeats), 1))
                .delete(single.delete(Alert.class, other)
                        .when(path(Alert_.severity).lessThan(5)))
                .reporting(Reported.CAPACITY)
                .run();
        // end region
        out.result(usage.capacityUnits() + " capacity units");
    }

    private void asynchronous() {
        // region async
        CompletionStage<Integer> repeats = single.get(Alert.class, id)
                .runAsync()
                .thenCompose(found -> {
                    Alert alert = found.orElseThrow();
                    return single.update(alert)
                            .add(path(Alert_.repeats), 1)
                            .runAsync()
                            .thenApply(written -> alert.getRepeats());
                });
        // end region
        CompletableFuture<Integer> waiting = repeats.toCompletableFuture();
        out.result(waiting.join() + " repeats");
        Page<Alert> page = single.query(Alert.class)
                .where(path(Alert_.accountId).equalTo("acc-1"))
                .runAsync()
                .toCompletableFuture()
                .join();
        out.result(page.count() + " alerts");
    }
}
