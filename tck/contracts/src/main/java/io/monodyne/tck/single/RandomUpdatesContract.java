package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.Seed;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is written by key, on entities that were read (also long ago), and by transactions: keys are what the attributes say. */
class RandomUpdatesContract {

    private static final int TURNS = 250;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private final ParcelKeys keys = new ParcelKeys(unit);
    private final List<String> done = new ArrayList<>();
    private Random random;
    private SingleTable single;
    private Parcel stale;

    private String text() {
        return random.nextInt(4) == 0 ? null : List.of("a", "b", "C", "d#e").get(random.nextInt(4));
    }

    private Parcel.Place place() {
        return random.nextInt(4) == 0 ? null : new Parcel.Place(text(), text());
    }

    /** Each action comes at most once, as they would overlap. */
    private void actions(UpdateOperation<Parcel> update) {
        boolean any = false;
        while (!any) {
            for (String name : List.of("state", "city", "carrier", "note")) {
                if (random.nextInt(3) == 0) {
                    any = true;
                    action(update, path(name), text());
                }
            }
            if (random.nextInt(4) == 0) {
                any = true;
                weight(update);
            }
            if (random.nextInt(4) == 0) {
                any = true;
                place(update);
            }
        }
    }

    private void action(UpdateOperation<Parcel> update, ValuePath<Parcel, Object> path, String value) {
        boolean ifAbsent = value != null && random.nextInt(4) == 0;
        done.add((ifAbsent ? "set if absent " : "set ") + path + "=" + value);
        if (ifAbsent) {
            update.setIfAbsent(path, value);
        } else {
            update.set(path, value);
        }
    }

    private void weight(UpdateOperation<Parcel> update) {
        boolean added = random.nextBoolean();
        int weight = random.nextInt(3);
        done.add((added ? "add " : "set ") + "weight " + weight);
        if (added) {
            update.add("weight", weight);
        } else {
            update.set("weight", weight);
        }
    }

    private void place(UpdateOperation<Parcel> update) {
        if (random.nextBoolean()) {
            Parcel.Place place = place();
            done.add("place " + (place == null ? null : place.town));
            update.set("address", place);
        } else {
            action(update, path("address.town"), text());
            action(update, path("address.street"), text());
        }
    }

    /** Demands some of what is stored, or what is not. */
    private void conditions(UpdateOperation<Parcel> update) {
        Parcel stored = single.get(Parcel.class, "1").run().orElseThrow();
        demand(update, "state", random.nextInt(8) == 0 ? text() : stored.state);
        demand(update, "city", stored.city);
        demand(update, "carrier", stored.carrier);
        demand(update, "address.town", stored.address == null ? null : stored.address.town);
        demand(update, "weight", stored.weight);
    }

    private void demand(UpdateOperation<Parcel> update, String name, Object value) {
        if (random.nextInt(5) != 0) {
            done.add("when " + name + "=" + value);
            ValuePath<Parcel, Object> path = path(name);
            update.when(value == null ? path.isNull() : path.equalTo(value));
        }
    }

    private void byKey() {
        UpdateOperation<Parcel> update = single.update(Parcel.class, "1");
        conditions(update);
        actions(update);
        update.run();
    }

    private void loaded() {
        if (random.nextBoolean()) {
            stale = single.get(Parcel.class, "1").run().orElseThrow();
        }
        UpdateOperation<Parcel> update = single.update(stale);
        actions(update);
        update.run();
    }

    private void managed(EntityManager entityManager) {
        Parcel parcel = entityManager.find(Parcel.class, "1");
        UpdateOperation<Parcel> update = entityManager.unwrap(SingleTable.class).update(parcel);
        actions(update);
        update.run();
        entityManager.getTransaction().begin();
        parcel.city = text();
        parcel.carrier = text();
        parcel.address = place();
        entityManager.getTransaction().commit();
    }

    private void turn(EntityManager entityManager) {
        try {
            switch (random.nextInt(3)) {
                case 0 -> byKey();
                case 1 -> loaded();
                default -> managed(entityManager);
            }
        } catch (ConditionFailedException | OptimisticLockException lost) {
            done.add("lost: " + lost.getMessage());
            entityManager.clear();
        } catch (PersistenceException refused) {
            String message = String.valueOf(refused.getMessage());
            boolean conflict = refused.getCause() instanceof OptimisticLockException;
            if (!message.startsWith("MD-DIRECT-09: ") && !conflict) {
                throw refused;
            }
            done.add("refused: " + message);
            entityManager.clear();
        }
    }

    @Test
    void keysAreWhatTheAttributesSay() {
        long seed = Seed.ofThisRun();
        random = new Random(seed);
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Parcel("1")).run();
        stale = single.get(Parcel.class, "1").run().orElseThrow();
        EntityManager entityManager = unit.entityManager();
        for (int i = 0; i < TURNS; i++) {
            done.clear();
            try {
                turn(entityManager);
                keys.assertRight("1");
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", turn " + i + ": " + done, e);
            }
        }
    }
}
