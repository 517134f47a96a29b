package io.monodyne.tck.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A value that is changed in place, whatever way it was reached, is not lost; one that was only looked at is not written. */
class ValuesThatChangeInPlaceContract {

    private static final String GET = "get app Vessel#7·Vessel\n";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Vessel.class);

    @BeforeEach
    void store() {
        unit.persist(new Vessel("7"));
        unit.requests().reset();
    }

    private static void change(Consumer<Vessel> change) {
        unit.inTransaction(em -> change.accept(em.find(Vessel.class, "7")));
    }

    private static <T> T stored(Function<Vessel, T> attribute) {
        EntityManager em = unit.entityManager();
        return attribute.apply(em.find(Vessel.class, "7"));
    }

    @Test
    void whatIsOnlyLookedAtIsNotWritten() {
        change(vessel -> {
            assertEquals(1_000_000_000_000L, vessel.launched().getTime());
            assertEquals(3, vessel.seal().length);
            assertEquals(List.of("Ann", "Bob"), vessel.crew());
            assertEquals(Set.of("red", "blue"), vessel.flags());
            assertEquals(Map.of("coal", 4, "corn", 5), vessel.cargo());
            assertEquals(
                    "Oslo north",
                    vessel.berth().port() + " " + vessel.berth().pier().side());
            assertEquals("Aurora 7", vessel.name() + " " + vessel.id());
        });
        unit.assertRequests(GET);
    }

    @Test
    void aDateIsSetToAnotherTime() {
        change(vessel -> vessel.launched().setTime(5_000L));
        assertEquals(5_000L, stored(Vessel::launched).getTime());
    }

    @Test
    void aByteOfAnArrayIsChanged() {
        change(vessel -> vessel.seal()[1] = 9);
        assertArrayEquals(new byte[] {1, 9, 3}, stored(Vessel::seal));
    }

    @Test
    void anElementOfAListIsReplaced() {
        change(vessel -> vessel.crew().set(0, "Eve"));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  set crew=['Eve', 'Bob']   if _type='Vessel'");
        assertEquals(List.of("Eve", "Bob"), stored(Vessel::crew));
    }

    @Test
    void aListThatGrowsIsSetWholeWhereNoVersionVouchesForIt() {
        change(vessel -> vessel.crew().add("Eve"));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  set crew=['Ann', 'Bob', 'Eve']   if _type='Vessel'");
    }

    @Test
    void anElementThatComesToASetIsAdded() {
        change(vessel -> vessel.flags().add("green"));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  add flags {'green'}   if _type='Vessel'");
        assertEquals(Set.of("red", "blue", "green"), stored(Vessel::flags));
    }

    @Test
    void anElementThatLeavesASetIsDeleted() {
        change(vessel -> vessel.flags().remove("red"));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  delete flags {'red'}   if _type='Vessel'");
        assertEquals(Set.of("blue"), stored(Vessel::flags));
    }

    @Test
    void twoWritersWhoAddToASetDoNotHurtEachOther() {
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Vessel.class, "7").flags().add("white");
        change(vessel -> vessel.flags().add("green"));
        other.getTransaction().commit();
        assertEquals(Set.of("red", "blue", "green", "white"), stored(Vessel::flags));
    }

    @Test
    void aSetOrListThatBecomesEmptyIsRemoved() {
        change(vessel -> {
            vessel.flags().clear();
            vessel.crew().clear();
            vessel.cargo().clear();
        });
        unit.assertRequests(GET + "update app Vessel#7·Vessel  remove crew, flags, cargo   if _type='Vessel'");
        assertTrue(stored(Vessel::flags).isEmpty());
        assertTrue(stored(Vessel::crew).isEmpty());
        assertTrue(stored(Vessel::cargo).isEmpty());
    }

    @Test
    void anEntryOfAMapIsPut() {
        change(vessel -> vessel.cargo().put("coal", 6));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  set cargo.coal=6   if exists(cargo) and _type='Vessel'");
        assertEquals(Map.of("coal", 6, "corn", 5), stored(Vessel::cargo));
    }

    @Test
    void anEntryOfAMapMayHaveAnyName() {
        change(vessel -> {
            vessel.cargo().put("a.b#c[0]", 1);
            vessel.cargo().put(" ", 2);
            vessel.cargo().put(":v", 3);
        });
        change(vessel -> vessel.cargo().remove("coal"));
        assertEquals(Map.of("a.b#c[0]", 1, " ", 2, ":v", 3, "corn", 5), stored(Vessel::cargo));
    }

    @Test
    void aNestedEmbeddableIsChangedDownToItsMember() {
        change(vessel -> vessel.berth().pier().moveTo(8));
        unit.assertRequests(GET
                + "update app Vessel#7·Vessel  set berth.pier.number=8"
                + "   if exists(berth) and exists(berth.pier) and _type='Vessel'");
        assertEquals(8, stored(Vessel::berth).pier().number());
    }

    @Test
    void anInheritedFieldIsChanged() {
        change(vessel -> vessel.name("Borealis"));
        unit.assertRequests(GET + "update app Vessel#7·Vessel  set name='Borealis'   if _type='Vessel'");
    }

    @Test
    void whatIsChangedInPlaceAndChangedBackIsNoChange() {
        change(vessel -> {
            vessel.launched().setTime(5_000L);
            vessel.launched().setTime(1_000_000_000_000L);
            vessel.seal()[0] = 9;
            vessel.seal()[0] = 1;
            vessel.crew().add("Eve");
            vessel.crew().remove("Eve");
            vessel.cargo().remove("coal");
            vessel.cargo().put("coal", 4);
            vessel.berth().pier().moveTo(8);
            vessel.berth().pier().moveTo(7);
            vessel.flags().remove("red");
            vessel.flags().add("red");
        });
        unit.assertRequests(GET);
    }

    @Test
    void aPersistedInstanceIsComparedWithWhatWasStored() {
        EntityManager em = unit.entityManager();
        Vessel vessel = new Vessel("8");
        em.getTransaction().begin();
        em.persist(vessel);
        em.getTransaction().commit();
        unit.requests().reset();
        em.getTransaction().begin();
        vessel.seal()[0] = 4;
        vessel.berth().pier().moveTo(1);
        em.getTransaction().commit();
        em.clear();
        Vessel stored = em.find(Vessel.class, "8");
        assertEquals(4, stored.seal()[0]);
        assertEquals(1, stored.berth().pier().number());
    }
}
