package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity by a unique value. */
public class GetUniqueContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Member.class, Purse.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(new Member("1", "ann@x.org", "chess", 1, "ann"), new Member("2", "b#%ü@x.org", "go", null, "bob"));
        unit.requests().reset();
    }

    private String byEmail(String email) {
        return single.getUnique(Member.class, Map.of("email", email))
                .run()
                .map(member -> member.id)
                .orElse("none");
    }

    @Test
    void itIsFoundByTwoReadsByKey() {
        assertEquals("1", byEmail("ann@x.org"));
        assertEquals(2, unit.requests().sent().size());
        assertEquals("get app MEMBER#1·MEMBER", unit.requests().sent().get(1));
        assertTrue(
                unit.requests().sent().get(0).startsWith("get app "),
                unit.requests().sent()::toString);
    }

    @Test
    void theValueIsMutatedAsItIsWhenItIsStored() {
        assertEquals("1", byEmail("ANN@x.org"));
        assertEquals("2", byEmail("B#%Ü@X.ORG"));
    }

    @Test
    void aConstraintOfSeveralAttributesTakesAllOfThem() {
        assertEquals(
                "1",
                single.getUnique(Member.class, Map.of("number", 1, "club", "chess"))
                        .run()
                        .orElseThrow()
                        .id);
        assertTrue(single.getUnique(Member.class, Map.of("number", 1, "club", "go"))
                .run()
                .isEmpty());
    }

    @Test
    void whatNobodyHasIsEmptyAfterOneRead() {
        assertEquals("none", byEmail("nobody@x.org"));
        assertEquals(1, unit.requests().sent().size());
    }

    @Test
    void nullIsNeverUnique() {
        Map<String, Object> values = new HashMap<>();
        values.put("club", "go");
        values.put("number", null);
        assertTrue(single.getUnique(Member.class, values).run().isEmpty());
        unit.assertRequests("");
    }

    @Test
    void whatIsNoConstraintIsRefusedBeforeAnythingIsSent() {
        assertThrows(IllegalArgumentException.class, () -> single.getUnique(Member.class, Map.of("name", "ann")));
        assertThrows(IllegalArgumentException.class, () -> single.getUnique(Member.class, Map.of("club", "chess")));
        assertThrows(IllegalArgumentException.class, () -> single.getUnique(Member.class, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> single.getUnique(Member.class, Map.of("email", 7)));
        IllegalArgumentException none = assertThrows(
                IllegalArgumentException.class, () -> single.getUnique(Purse.class, Map.of("owner", "ann")));
        assertTrue(none.getMessage().startsWith("MD-SINGLE-07: "), none.getMessage());
        unit.assertRequests("");
    }

    @Test
    void aValueThatChangedHandsIsItsNewOwners() {
        unit.inTransaction(em -> em.find(Member.class, "1").email = "new@x.org");
        assertEquals("none", byEmail("ann@x.org"));
        assertEquals("1", byEmail("new@x.org"));
    }

    @Test
    void aValueWhoseOwnerIsGoneIsNobodys() {
        unit.table().delete("MEMBER#1", "MEMBER");
        assertEquals("none", byEmail("ann@x.org"));
    }

    @Test
    void whatAnEntityManagerReadsItManages() {
        EntityManager em = unit.entityManager();
        Member found = em.find(Member.class, "1");
        SingleTable managed = em.unwrap(SingleTable.class);
        assertSame(
                found,
                managed.getUnique(Member.class, Map.of("email", "ann@x.org"))
                        .run()
                        .orElseThrow());
        assertTrue(em.contains(managed.getUnique(Member.class, Map.of("email", "b#%ü@x.org"))
                .run()
                .orElseThrow()));
        em.getTransaction().begin();
        em.remove(found);
        assertTrue(managed.getUnique(Member.class, Map.of("email", "ann@x.org"))
                .run()
                .isEmpty());
    }
}
