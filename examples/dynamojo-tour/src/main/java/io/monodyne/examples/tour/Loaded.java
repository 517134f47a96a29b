package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.SingleTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** The same actions on entities that were read, which show what is stored afterwards. */
final class Loaded implements Runnable {

    private final EntityManagerFactory factory;
    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Loaded(EntityManagerFactory factory, Transcript out) {
        this.factory = factory;
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("An operation on a loaded entity keeps it in step.");
        out.call("get the alert, add to its repeats, append a comment");
        inStep();

        out.step("What was read is known, so that nothing has to be said twice.");
        out.call("set the kind of an alert that was read");
        known();

        out.step("A failure leaves the entity as it was.");
        out.call("set the title of the alert when the severity is 1");
        untouched();

        out.step("A managed entity is kept in step, too.");
        out.call("in an entity manager: find the alert, add to its repeats");
        managed();

        out.step("A unit of work can have conditions, too.");
        out.call("in a transaction: find the alert and give it to ann, when nobody has it; and once more");
        give();
        out.refused(this::give);
    }

    private void inStep() {
        // region loaded
        Alert alert = single.get(Alert.class, id).run().orElseThrow();
        single.update(alert)
                .add(path(Alert_.repeats), 10)
                .append(path(Alert_.comments), List.of("reopened"))
                .run();
        // end region
        out.result(alert.getRepeats() + " repeats, comments " + alert.getComments());
    }

    private void known() {
        Alert alert = single.get(Alert.class, id).run().orElseThrow();
        single.update(alert).set(path(Alert_.kind), "WARNING").run();
        out.result("search is " + alert.getSearch());
        single.update(alert).set(path(Alert_.kind), "ALARM").run();
    }

    private void untouched() {
        Alert alert = single.get(Alert.class, id).run().orElseThrow();
        out.refused(() -> single.update(alert)
                .set(path(Alert_.title), "Nothing to see")
                .when(path(Alert_.severity).equalTo(1))
                .run());
        out.result(alert.getTitle());
    }

    private void managed() {
        // region managed
        try (EntityManager em = factory.createEntityManager()) {
            Alert alert = em.find(Alert.class, id);
            em.unwrap(SingleTable.class)
                    .update(alert)
                    .add(path(Alert_.repeats), -1)
                    .run();
            out.result(alert.getRepeats() + " repeats");
        }
        // end region
    }

    private void give() {
        // region require
        factory.runInTransaction(em -> {
            Alert alert = em.find(Alert.class, id);
            em.unwrap(SingleTable.class).require(alert, path(Alert_.assignee).isNull());
            alert.setAssignee("ann");
        });
        // end region
    }
}
