package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.WrongItemTypeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A load that fails halfway leaves nothing half-read behind: it fails again, nothing is written, and later it may
 * succeed.
 */
class FailedLoadContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Rock.class, Pebble.class, Husband.class, Wife.class, Basket.class, BasketItem.class, Coupon.class);

    /** Has no fields that can be watched, so that it is compared with what was read. */
    @Entity
    static class Rock {
        @Id
        String id;

        String name;

        int weight;

        @ManyToOne
        Pebble pebble;

        protected Rock() {}

        Rock(String id, Pebble pebble) {
            this.id = id;
            this.name = "rock";
            this.weight = 3;
            this.pebble = pebble;
        }
    }

    /** Can't be lazy. */
    @Entity
    static final class Pebble {
        @Id
        String id;

        Pebble() {}

        Pebble(String id) {
            this.id = id;
        }
    }

    /** Has one wife. */
    @Entity
    static class Husband {
        @Id
        private String id;

        private String name;

        @OneToOne(mappedBy = "husband")
        private Wife wife;

        protected Husband() {}

        Husband(String id, String name) {
            this.id = id;
            this.name = name;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }

        Wife getWife() {
            return wife;
        }
    }

    /** Nothing keeps another one from having the same husband. */
    @Entity
    static class Wife {
        @Id
        private String id;

        @OneToOne(fetch = FetchType.LAZY)
        private Husband husband;

        protected Wife() {}

        Wife(String id, Husband husband) {
            this.id = id;
            this.husband = husband;
        }

        String getId() {
            return id;
        }

        Husband getHusband() {
            return husband;
        }
    }

    @Test
    void nothingOfItIsWritten() {
        Pebble pebble = new Pebble("p");
        unit.persist(pebble, new Rock("r", pebble));
        unit.table().delete("Pebble#p", "Pebble");
        Map<String, Map<String, AttributeValue>> before = unit.table().content();
        EntityManager em = unit.entityManager();
        assertThrows(EntityNotFoundException.class, () -> em.find(Rock.class, "r"));
        em.getTransaction().begin();
        em.getTransaction().commit();
        assertEquals(before, unit.table().content());
    }

    @Test
    void itFailsAgainAndSucceedsWhenItCan() {
        Pebble pebble = new Pebble("p");
        unit.persist(pebble, new Rock("r", pebble));
        Map<String, AttributeValue> item = unit.table().item("Pebble#p", "Pebble");
        unit.table().delete("Pebble#p", "Pebble");
        EntityManager em = unit.entityManager();
        assertThrows(EntityNotFoundException.class, () -> em.find(Rock.class, "r"));
        assertThrows(EntityNotFoundException.class, () -> em.find(Rock.class, "r"));
        unit.table().put(item);
        Rock rock = em.find(Rock.class, "r");
        assertEquals("rock", rock.name);
        assertEquals(3, rock.weight);
        assertEquals("p", rock.pebble.id);
    }

    @Test
    void aReferenceStaysUnread() {
        Husband husband = new Husband("h", "Hugo");
        unit.persist(husband, new Wife("1", husband), new Wife("2", husband));
        EntityManager em = unit.entityManager();
        Husband reference = em.getReference(Husband.class, "h");
        assertThrows(PersistenceException.class, reference::getName);
        assertThrows(PersistenceException.class, reference::getName);
        assertThrows(PersistenceException.class, () -> em.find(Husband.class, "h"));
        unit.table().delete("Wife#2", "Wife");
        assertEquals("Hugo", reference.getName());
        assertNotNull(reference.getWife());
        assertSame(reference, em.find(Husband.class, "h"));
    }

    @Test
    void anItemOfAnotherTypeIsNotTakenForAnAbsentAggregate() {
        unit.table().put("BASKET#b1", "META", Map.of("_type", "Alien", "id", "b1"));
        EntityManager em = unit.entityManager();
        assertThrows(WrongItemTypeException.class, () -> em.find(Basket.class, "b1"));
    }
}
