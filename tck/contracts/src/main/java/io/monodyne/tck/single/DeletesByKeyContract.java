package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.Written;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A deletion by key, without a read; refused where the removal of an entity takes more than its item. */
class DeletesByKeyContract {

    /** Has parts, which go with it, and links to shops, which are items of their own. */
    @Entity
    static class Whole {
        @Id
        String id;

        @OneToMany(mappedBy = "whole", cascade = CascadeType.REMOVE)
        Set<Part> parts = new HashSet<>();

        protected Whole() {}
    }

    /** Belongs to a whole. */
    @Entity
    static class Part {
        @Id
        String id;

        @ManyToOne
        Whole whole;

        protected Part() {}

        Part(String id) {
            this.id = id;
        }
    }

    /** Is linked with parcels. */
    @Entity
    static class Shop {
        @Id
        String id;

        @ManyToMany
        Set<Part> sold = new HashSet<>();

        protected Shop() {}
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class, Admission.class, Whole.class, Part.class, Shop.class);

    private final Asked asked = new Asked(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.state = "OPEN";
        parcel.weight = 3;
        parcel.price = new BigDecimal("2.5");
        single.save(parcel).run();
        unit.requests().reset();
    }

    private boolean stored() {
        return unit.table().has("PARCEL#1", "PARCEL");
    }

    @Test
    void itIsOneRequest() {
        Written<Parcel> written = single.delete(Parcel.class, "1").run();
        unit.assertRequests("delete app PARCEL#1·PARCEL   if _type='Parcel'");
        assertTrue(written.existed());
        assertTrue(written.entity().isEmpty());
        assertFalse(stored());
    }

    @Test
    void whatIsNotThereDidNotExist() {
        assertFalse(single.delete(Parcel.class, "none").run().existed());
        assertFalse(single.delete(Parcel.class, "none").returningOld().run().existed());
        assertTrue(single.delete(Parcel.class, "none")
                .returningOld()
                .run()
                .entity()
                .isEmpty());
    }

    @Test
    void underAConditionItHasToBeThere() {
        assertThrows(
                EntityNotFoundException.class,
                () -> single.delete(Parcel.class, "none")
                        .when(path("state").equalTo("OPEN"))
                        .run());
        assertThrows(
                EntityNotFoundException.class,
                () -> single.delete(Parcel.class, "none")
                        .when(path("state").isNull())
                        .run());
    }

    @Test
    void aConditionThatIsFalseShowsWhatIsStored() {
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> single.delete(Parcel.class, "1")
                        .when(path("state").equalTo("CLOSED"))
                        .run());
        assertEquals("OPEN", ((Parcel) failed.current()).state);
        assertTrue(stored());
        assertTrue(single.delete(Parcel.class, "1")
                .when(path("state").equalTo("OPEN"))
                .when(path("weight").lessThan(4))
                .run()
                .existed());
        assertFalse(stored());
    }

    @Test
    void theOldEntityIsReturned() {
        Written<Parcel> written =
                single.delete(Parcel.class, "1").returningOld().run();
        assertEquals("OPEN", written.entity().orElseThrow().state);
        assertEquals("OPEN", written.attributes().get("state"));
        assertEquals(3, written.attributes().get("weight"));
        assertFalse(stored());
    }

    @Test
    void theOldEntityIsReturnedUnderAConditionToo() {
        Written<Parcel> written = single.delete(Parcel.class, "1")
                .when(path("weight").equalTo(3))
                .returningOld()
                .run();
        assertEquals("OPEN", written.entity().orElseThrow().state);
    }

    @Test
    void whatHasItemsOfItsOwnOrCascadesIsRefused() {
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-12",
                () -> single.delete(Whole.class, "1").run());
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-12",
                () -> single.delete(Shop.class, "1").run());
    }

    @Test
    void whatIsReferredToGoes() {
        single.save(new Part("1")).run();
        assertTrue(single.delete(Part.class, "1").run().existed());
    }

    @Test
    void whatHasExpiredDidNotExist() {
        Admission ticket = new Admission("1", null);
        ticket.until = Instant.now().minusSeconds(60);
        single.save(ticket).run();
        assertThrows(
                EntityNotFoundException.class,
                () -> single.delete(Admission.class, "1")
                        .when(path("code").isNull())
                        .run());
    }
}
