package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.TimeToLive;
import io.monodyne.WrongItemTypeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has expired, or is of another type, is found by no path: by key, in a batch, of an index, of a scan, of a join, and not counted. */
class PresentItemsContract {

    /** Who has passes. */
    @Entity
    static class Owner {
        @Id
        String id = "";

        @OneToMany(mappedBy = "owner")
        List<Pass> passes = new ArrayList<>();

        protected Owner() {}

        Owner(String id) {
            this.id = id;
        }
    }

    /** Some end, others don't. */
    @Entity
    @IndexMap(index = "gsi0", partitionKey = "ZONE#{zone}", sortKey = "{id}")
    @Extent(index = "gsi19")
    static class Pass {
        @Id
        String id = "";

        String zone = "z";

        int uses;

        @ManyToOne
        @Nullable
        Owner owner;

        protected Pass() {}

        Pass(String id, @Nullable Owner owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    /** One that ends. */
    @Entity
    static class DayPass extends Pass {
        @TimeToLive
        @Nullable
        Instant expires;

        protected DayPass() {}

        DayPass(String id, @Nullable Owner owner, Instant expires) {
            super(id, owner);
            this.expires = expires;
        }
    }

    /** Refers to a pass. */
    @Entity
    @IndexMap(index = "gsi0", partitionKey = "ZONE#{zone}", sortKey = "{id}")
    static class Gate {
        @Id
        String id = "";

        String zone = "z";

        @ManyToOne
        @Nullable
        Pass last;

        protected Gate() {}

        Gate(String id, @Nullable Pass last) {
            this.id = id;
            this.last = last;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Owner.class, Pass.class, DayPass.class, Gate.class);

    @BeforeEach
    void store() {
        Owner owner = new Owner("o");
        Pass ever = new Pass("1", owner);
        Pass today = new DayPass("2", owner, Instant.now().plusSeconds(1000));
        Pass gone = new DayPass("3", owner, Instant.now().minusSeconds(1000));
        unit.persist(owner, ever, today, gone, new Gate("4", gone), new Gate("5", ever));
        unit.requests().reset();
    }

    private static List<?> find(String query) {
        EntityManager em = unit.entityManager();
        return em.createQuery(query).setHint("monodyne.query.access", "scan").getResultList();
    }

    @Test
    void whatHasExpiredIsFoundByNoPath() {
        assertNull(unit.entityManager().find(Pass.class, "3"));
        for (String condition : List.of(
                "p.id in ('1', '2', '3')",
                "p.zone = 'z'",
                "p.zone = 'z' and p.id between '1' and '3'",
                "p.zone in ('z', 'y')",
                "p.uses = 0",
                "p.id = '3' or p.zone = 'z'",
                "1 = 1")) {
            assertEquals(
                    List.of("1", "2"),
                    find("select p.id from Pass p where " + condition + " order by p.id"),
                    condition);
            assertEquals(List.of(2L), find("select count(p) from Pass p where " + condition), condition);
            assertEquals(List.of(1L), find("select count(p) from DayPass p where " + condition), condition);
        }
        assertEquals(List.of(), find("select p from Pass p where p.id = '3'"));
    }

    @Test
    void whatHasExpiredIsJoinedWithNothing() {
        assertEquals(
                List.of("1", "2"), find("select p.id from Owner o join o.passes p where o.id = 'o' order by p.id"));
        assertEquals(List.of(2), find("select size(o.passes) from Owner o where o.id = 'o'"));
        assertEquals(List.of("5"), find("select g.id from Gate g join g.last p where g.zone = 'z'"));
        assertEquals(List.of("5"), find("select g.id from Gate g where g.zone = 'z' and g.last.uses = 0"));
        assertEquals(
                List.of("4", "5"), find("select g.id from Gate g left join g.last p where g.zone = 'z' order by g.id"));
        assertEquals(
                List.of("4"),
                find("select g.id from Gate g where g.zone = 'z' and not exists"
                        + " (select p from Pass p where p = g.last)"));
        assertEquals(
                List.of("5"),
                find("select g.id from Gate g, Pass p where g.zone = 'z' and p.id = g.last.id order by g.id"));
    }

    @Test
    void statementsDoNotTouchIt() {
        unit.inTransaction(em -> {
            assertEquals(
                    2,
                    em.createQuery("update Pass p set p.uses = 1 where p.zone = 'z'")
                            .executeUpdate());
            assertEquals(
                    0, em.createQuery("delete from Pass p where p.id = '3'").executeUpdate());
            assertEquals(
                    1,
                    em.createQuery("delete from Pass p where p.zone = 'z' and p.id > '1'")
                            .executeUpdate());
        });
        assertEquals(List.of("1"), find("select p.id from Pass p where p.zone = 'z'"));
    }

    @Test
    void itemsOfOthersAreNotFound() {
        Map<String, AttributeValue> foreign = Map.of(
                "pk", AttributeValue.fromS("Pass#9"),
                "sk", AttributeValue.fromS("Pass"),
                "gsi0_pk", AttributeValue.fromS("ZONE#z"),
                "gsi0_sk", AttributeValue.fromS("9"),
                "zone", AttributeValue.fromS("z"),
                "id", AttributeValue.fromS("9"));
        unit.table().put(foreign);
        for (String condition : List.of("p.zone = 'z' and p.id > '8'", "p.uses = 0")) {
            assertEquals(List.of(), find("select p from Pass p where p.id <> '1' and p.id <> '2' and " + condition));
        }
        assertEquals(List.of(2L), find("select count(p) from Pass p where p.zone = 'z'"));
        assertThrows(WrongItemTypeException.class, () -> find("select p from Pass p where p.id in ('1', '9')"));
        assertEquals(List.of("4", "5"), find("select g.id from Gate g where g.zone = 'z' order by g.id"));
    }
}
