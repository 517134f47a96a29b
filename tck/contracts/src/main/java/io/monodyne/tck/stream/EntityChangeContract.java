package io.monodyne.tck.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.EntityChange;
import io.monodyne.EntityChange.Kind;
import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.tck.TableStream;
import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Changes of entities out of the records of a stream: the entity before and after, and what has changed. */
public class EntityChangeContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Customer.class, Customer.Address.class, Customer.Place.class, Club.class);

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private TableStream stream;
    private long ann;

    @BeforeEach
    void anEntityIsThere() {
        unit.persist(new Club("chess", "think"), new Club("golf", "walk"));
        ann = unit.callInTransaction(em -> {
            Customer customer = new Customer("Ann");
            customer.setEmail("ann@example.org");
            customer.setAddress(new Customer.Address());
            customer.getAddress().setCity("Rome");
            customer.getTags().addAll(Set.of("a", "b"));
            em.persist(customer);
            return customer.getId();
        });
        stream = unit.table().stream();
        unit.requests().reset();
    }

    private static SingleTable reader() {
        return unit.factory().unwrap(SingleTable.class);
    }

    /** What the only entity that was written has gone through. */
    private EntityChange<Customer> change(Consumer<EntityManager> work, int records) {
        unit.inTransaction(work);
        List<Record> streamed = stream.next(records);
        unit.requests().reset();
        List<EntityChange<?>> changes = new ArrayList<>();
        streamed.forEach(one -> reader().change(one).ifPresent(changes::add));
        unit.assertRequests("");
        assertEquals(1, changes.size(), changes.toString());
        return changes.get(0).as(Customer.class).orElseThrow();
    }

    private EntityChange<Customer> changeOfAnn(Consumer<Customer> work) {
        return change(em -> work.accept(em.find(Customer.class, ann)), 1);
    }

    private Set<String> changedBy(Consumer<Customer> work) {
        return new TreeSet<>(changeOfAnn(work).changedAttributes().orElseThrow());
    }

    private static String key() {
        return unit.table().items().stream()
                .filter(item -> AttributeValue.fromS("Customer").equals(item.get("_type")))
                .map(item -> item.get("pk").s())
                .filter(pk -> !pk.equals("CUSTOMER#1") && !pk.equals("CUSTOMER#ab"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInsertHasTheNewEntityAndAllThatHasAValue() {
        EntityChange<Customer> change = change(em -> em.persist(new Customer("Bob")), 1);
        assertEquals(Kind.INSERT, change.kind());
        assertEquals(Customer.class, change.entityClass());
        assertEquals(Optional.empty(), change.oldEntity());
        Customer bob = change.newEntity().orElseThrow();
        assertEquals("Bob", bob.getName());
        assertEquals(bob.getId(), change.id());
        assertNull(bob.getAddress());
        assertEquals(Set.of(), bob.getTags());
        assertEquals(Optional.of(Set.of("id", "version", "name")), change.changedAttributes());
        assertFalse(change.expired());
        assertTrue(change.sequenceNumber().orElseThrow().matches("[0-9]+"));
    }

    @Test
    void aModificationHasBothEntitiesAndWhatDiffers() {
        EntityChange<Customer> change = changeOfAnn(customer -> {
            customer.setName("Anna");
            customer.getAddress().setStreet("Via Appia");
        });
        assertEquals(Kind.MODIFY, change.kind());
        Customer before = change.oldEntity().orElseThrow();
        Customer after = change.newEntity().orElseThrow();
        assertNotSame(before, after);
        assertEquals("Ann", before.getName());
        assertEquals("Anna", after.getName());
        assertEquals("Rome", before.getAddress().getCity());
        assertNull(before.getAddress().getStreet());
        assertEquals("Via Appia", after.getAddress().getStreet());
        assertEquals(Set.of("a", "b"), after.getTags());
        assertEquals(before.getVersion() + 1, after.getVersion());
        assertEquals(ann, change.id());
        assertEquals(
                Set.of("version", "name", "label", "address.street"),
                change.changedAttributes().orElseThrow());
    }

    @Test
    void aRemovalHasTheOldEntityAndAllThatHadAValue() {
        EntityChange<Customer> change = change(em -> em.remove(em.find(Customer.class, ann)), 2);
        assertEquals(Kind.REMOVE, change.kind());
        assertEquals(Optional.empty(), change.newEntity());
        assertEquals("Ann", change.oldEntity().orElseThrow().getName());
        assertEquals(
                Set.of("id", "version", "name", "email", "label", "address.city", "tags"),
                change.changedAttributes().orElseThrow());
        assertFalse(change.expired());
    }

    @Test
    void itemsThatAreNoEntitiesAreNoChanges() {
        unit.inTransaction(em -> {
            Customer customer = new Customer("Bob");
            customer.setEmail("bob@example.org"); // a sentinel
            customer.getClubs().add(em.find(Club.class, "chess")); // a link
            em.persist(customer);
        });
        unit.table().put("CUSTOMER#1", "OTHER", Map.of("_type", "Customer")); // of another program
        unit.table().put("CUSTOMER#ab", "CUSTOMER", Map.of("_type", "Customer", "n", "x")); // no id of ours
        String other = key().substring(0, key().length() - 2);
        unit.table().put(other + "77", "CUSTOMER", Map.of("_type", "Invoice"));
        unit.table().put(other + "78", "CUSTOMER", Map.of("n", "untyped"));
        unit.table()
                .client()
                .updateItem(update -> update.tableName(unit.table().name())
                        .key(TestTable.key("SEQUENCE#Customer", "SEQUENCE"))
                        .updateExpression("ADD next_value :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
        List<Record> records = stream.next(8);
        List<String> entities = new ArrayList<>();
        records.forEach(one -> reader().change(one).ifPresent(change -> entities.add(change.toString())));
        assertEquals(8, records.size());
        assertEquals(1, entities.size(), entities.toString());
        assertTrue(entities.get(0).startsWith("INSERT Customer ["), entities.toString());
        assertFalse(entities.get(0).contains("Bob"), entities.toString());
    }

    @Test
    void membersOfEmbeddablesAreNamedWithTheWayToThem() {
        assertEquals(
                Set.of("version", "address.city"),
                changedBy(customer -> customer.getAddress().setCity("Bari")));
        assertEquals(
                Set.of("version", "address.place.north", "address.place.east"),
                changedBy(customer -> customer.getAddress().setPlace(new Customer.Place(1.0, 2.0))));
        assertEquals(
                Set.of("version", "address.place.east"),
                changedBy(customer -> customer.getAddress().setPlace(new Customer.Place(1.0, 3.0))));
        assertEquals(
                Set.of("version", "address.place.north", "address.place.east"),
                changedBy(customer -> customer.getAddress().setPlace(new Customer.Place(null, null))));
        assertEquals(
                Set.of("version", "address.place"),
                changedBy(customer -> customer.getAddress().setPlace(null)));
        assertEquals(Set.of("version", "address.city"), changedBy(customer -> customer.setAddress(null)));
    }

    @Test
    void elementCollectionsAreChangedAsAWhole() {
        assertEquals(
                Set.of("version", "tags"),
                changedBy(customer -> customer.getTags().add("c")));
        assertEquals(
                Set.of("version", "scores"),
                changedBy(customer -> customer.getScores().put("x", 1)));
        EntityChange<Customer> change =
                changeOfAnn(customer -> customer.getScores().put("x", 2));
        assertEquals(Map.of("x", 1), change.oldEntity().orElseThrow().getScores());
        assertEquals(Map.of("x", 2), change.newEntity().orElseThrow().getScores());
        assertEquals(Set.of("a", "b", "c"), change.newEntity().orElseThrow().getTags());
        assertEquals(Set.of("version", "scores", "tags"), changedBy(customer -> {
            customer.getScores().clear();
            customer.getTags().clear();
        }));
    }

    @Test
    void referencesAreChangedByTheIdTheyReferTo() {
        EntityChange<Customer> change = change(
                em -> {
                    Customer customer = em.find(Customer.class, ann);
                    customer.setReferrer(customer);
                    customer.getAddress().setClub(em.getReference(Club.class, "golf"));
                },
                1);
        assertEquals(
                Set.of("version", "referrer", "address.club"),
                change.changedAttributes().orElseThrow());
        assertNull(change.oldEntity().orElseThrow().getReferrer());
        Customer after = change.newEntity().orElseThrow();
        assertEquals(after, after.getReferrer());
        assertEquals("golf", after.getAddress().getClub().getName());
        assertEquals(Set.of("version", "referrer"), changedBy(customer -> customer.setReferrer(null)));
    }

    @Test
    void whatAnItemDoesNotHoldIsUnreadAsInADetachedEntity() {
        EntityChange<Customer> change = change(
                em -> {
                    Customer customer = new Customer("Bob");
                    customer.setReferrer(em.getReference(Customer.class, ann));
                    em.persist(customer);
                },
                1);
        Customer bob = change.newEntity().orElseThrow();
        assertEquals(ann, bob.getReferrer().getId());
        assertThrows(PersistenceException.class, () -> bob.getReferrer().getName());
        assertThrows(PersistenceException.class, () -> bob.getReferred().size());
        assertThrows(PersistenceException.class, () -> bob.getClubs().size());
        var util = unit.factory().getPersistenceUnitUtil();
        assertTrue(util.isLoaded(bob));
        assertFalse(util.isLoaded(bob, "clubs"));
        assertFalse(util.isLoaded(bob.getReferrer()));
        unit.assertRequests("");
    }

    @Test
    void classesThatNoticeNothingCanShowWhatRefersToNobody() {
        SingleTable plain = unit.open(
                        Map.of(MonodyneSettings.ENHANCEMENT, "none"),
                        Customer.class,
                        Customer.Address.class,
                        Customer.Place.class,
                        Club.class)
                .unwrap(SingleTable.class);
        unit.inTransaction(em -> em.find(Customer.class, ann).setName("Anna"));
        Customer after = (Customer)
                plain.change(stream.next(1).get(0)).orElseThrow().newEntity().orElseThrow();
        assertEquals(Customer.class, after.getClass());
        assertThrows(PersistenceException.class, () -> after.getClubs().size());
        unit.inTransaction(em -> {
            Customer customer = em.find(Customer.class, ann);
            customer.setReferrer(em.getReference(Customer.class, ann + 1));
        });
        Record referring = stream.next(1).get(0);
        String message = assertThrows(PersistenceException.class, () -> plain.change(referring))
                .getMessage();
        assertTrue(message.startsWith("MD-LOAD-06: "), message);
        assertTrue(message.contains("referrer"), message);
    }

    @Test
    void theEntitiesAreDetachedAndNoCallbackIsRun() {
        EntityChange<Customer> change = changeOfAnn(customer -> customer.setName("Anna"));
        Customer after = change.newEntity().orElseThrow();
        assertEquals(0, after.getLoads());
        after.setName("Nobody");
        assertEquals("Nobody", after.getName());
        unit.inTransaction(em -> {
            assertFalse(em.contains(after));
            assertEquals("Anna", em.find(Customer.class, ann).getName());
        });
    }

    @Test
    void theNewEntityCanBeMergedAndTheOldOneIsTooOld() {
        EntityChange<Customer> change = changeOfAnn(customer -> customer.setName("Anna"));
        unit.inTransaction(em -> {
            Customer merged = em.merge(change.newEntity().orElseThrow());
            assertEquals("Anna", merged.getName());
            assertEquals(1, merged.getTags().contains("a") ? 1 : 0);
        });
        assertEquals(
                "Anna",
                unit.callInTransaction(em -> em.find(Customer.class, ann).getName()));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        assertThrows(
                OptimisticLockException.class, () -> em.merge(change.oldEntity().orElseThrow()));
    }

    @Test
    void whatHasNoAttributeIsNoChange() {
        String key = key();
        unit.table().set(key, "CUSTOMER", "gsi0_pk", AttributeValue.fromS("CITY#elsewhere"));
        unit.table().set(key, "CUSTOMER", "_wt", AttributeValue.fromS("token"));
        unit.table().set(key, "CUSTOMER", "unmapped", AttributeValue.fromS("x"));
        unit.table().set(key, "CUSTOMER", "until", AttributeValue.fromNul(true));
        for (Record one : stream.next(4)) {
            EntityChange<?> change = reader().change(one).orElseThrow();
            assertEquals(Kind.MODIFY, change.kind());
            assertEquals(Optional.of(Set.of()), change.changedAttributes());
        }
    }

    @Test
    void anEntityThatHasExpiredSaysSo() {
        changeOfAnn(customer -> customer.setUntil(LATER));
        unit.inTransaction(em -> em.remove(em.find(Customer.class, ann)));
        Record removed = stream.next(2).stream()
                .filter(one -> reader().change(one).isPresent())
                .findFirst()
                .orElseThrow();
        assertFalse(reader().change(removed).orElseThrow().expired());
        assertTrue(reader().change(by(removed, "Service", "dynamodb.amazonaws.com"))
                .orElseThrow()
                .expired());
        assertFalse(reader().change(by(removed, "Service", "other.amazonaws.com"))
                .orElseThrow()
                .expired());
        assertFalse(reader().change(by(removed, "User", "dynamodb.amazonaws.com"))
                .orElseThrow()
                .expired());
        EntityChange<Customer> change = reader().change(by(removed, "Service", "dynamodb.amazonaws.com"))
                .orElseThrow()
                .as(Customer.class)
                .orElseThrow();
        assertEquals(LATER, change.oldEntity().orElseThrow().getUntil());
    }

    private static Record by(Record removed, String type, String principal) {
        return removed.toBuilder()
                .userIdentity(
                        Identity.builder().type(type).principalId(principal).build())
                .build();
    }

    @Test
    void anItemThatCeasesToBeAnEntityHasAnOldOneAlone() {
        String key = key();
        Map<String, AttributeValue> whole = unit.table().item(key, "CUSTOMER");
        unit.table().remove(key, "CUSTOMER", "_type");
        unit.table().put(whole);
        List<Record> records = stream.next(2);
        EntityChange<?> ceased = reader().change(records.get(0)).orElseThrow();
        assertEquals(Kind.MODIFY, ceased.kind());
        assertTrue(ceased.oldEntity().isPresent());
        assertEquals(Optional.empty(), ceased.newEntity());
        assertEquals(Optional.empty(), ceased.changedAttributes());
        EntityChange<?> begun = reader().change(records.get(1)).orElseThrow();
        assertEquals(Optional.empty(), begun.oldEntity());
        assertTrue(begun.newEntity().isPresent());
        assertEquals(Optional.empty(), begun.changedAttributes());
    }

    @Test
    void anItemThatCanNotBeReadIsAnError() {
        String key = key();
        unit.table().set(key, "CUSTOMER", "until", AttributeValue.fromS("tomorrow"));
        Record broken = stream.next(1).get(0);
        PersistenceException failure = assertThrows(PersistenceException.class, () -> reader().change(broken));
        assertTrue(failure.getMessage().startsWith("MD-HYDRATE-01: "), failure.getMessage());
        assertTrue(failure.getMessage().contains("until"), failure.getMessage());
    }
}
