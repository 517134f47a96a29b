package io.monodyne.tck.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.EntityChange;
import io.monodyne.SingleTable;
import io.monodyne.tck.Seed;
import io.monodyne.tck.TableStream;
import io.monodyne.tck.TestUnit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is changed of an entity, the stream tells that and nothing else. */
public class RandomChangesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Customer.class, Customer.Address.class, Customer.Place.class, Club.class);

    private static final int ROUNDS = 25;
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    /** By the attribute that each changes. */
    private static final Map<String, BiConsumer<Customer, Integer>> STEPS = new TreeMap<>(Map.of(
            "email", (customer, number) -> customer.setEmail("e" + number),
            "address.street", (customer, number) -> customer.getAddress().setStreet("s" + number),
            "address.city", (customer, number) -> customer.getAddress().setCity("c" + number),
            "tags", (customer, number) -> customer.getTags().add("t" + number),
            "scores", (customer, number) -> customer.getScores().put("k", number),
            "until", (customer, number) -> customer.setUntil(LATER.plusSeconds(number))));

    @Test
    void randomChangesAreToldAsTheyWereMade() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        Customer customer = new Customer("Ann");
        customer.setAddress(new Customer.Address());
        unit.persist(customer);
        TableStream stream = unit.table().stream();
        for (int round = 1; round <= ROUNDS; round++) {
            Set<String> expected = new TreeSet<>();
            STEPS.keySet().stream().filter(name -> random.nextInt(3) == 0).forEach(expected::add);
            if (!expected.isEmpty()) {
                change(customer.getId(), expected, round);
                expected.add("version");
                if (expected.contains("email")) {
                    expected.add("label"); // joined of it
                }
                EntityChange<Customer> change = next(stream, expected.contains("email") ? 2 : 1);
                String message = "seed " + seed + ", round " + round;
                assertEquals(expected, new TreeSet<>(change.changedAttributes().orElseThrow()), message);
                assertSame(customer.getId(), change.newEntity().orElseThrow(), message);
            }
        }
    }

    private static void change(long id, Set<String> names, int number) {
        unit.inTransaction(em -> {
            Customer customer = em.find(Customer.class, id);
            names.forEach(name -> STEPS.get(name).accept(customer, number));
        });
    }

    /** That of the entity: the others are sentinels. */
    private static EntityChange<Customer> next(TableStream stream, int records) {
        SingleTable reader = unit.factory().unwrap(SingleTable.class);
        return stream.next(records).stream()
                .map(reader::change)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .as(Customer.class)
                .orElseThrow();
    }

    private static void assertSame(long id, Customer told, String message) {
        Customer stored = unit.callInTransaction(em -> em.find(Customer.class, id));
        assertEquals(stored.getVersion(), told.getVersion(), message);
        assertEquals(stored.getEmail(), told.getEmail(), message);
        assertEquals(stored.getLabel(), told.getLabel(), message);
        assertEquals(stored.getTags(), told.getTags(), message);
        assertEquals(stored.getScores(), told.getScores(), message);
        assertEquals(stored.getUntil(), told.getUntil(), message);
        assertEquals(stored.getAddress().getCity(), told.getAddress().getCity(), message);
        assertEquals(stored.getAddress().getStreet(), told.getAddress().getStreet(), message);
    }
}
