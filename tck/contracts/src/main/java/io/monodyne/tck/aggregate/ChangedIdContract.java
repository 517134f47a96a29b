package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An id that links or elements name is not changed: they would be lost. */
class ChangedIdContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Club.class, Member.class);

    /** Can be given another id. */
    @Entity
    @IndexMap(partitionKey = "CLUB#{id}", sortKey = "CLUB", rekey = true)
    static class Club {
        @Id
        private String id;

        @ManyToMany
        private Set<Member> members = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "club_id")
        private Set<Member> board = new HashSet<>();

        protected Club() {}

        Club(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        Set<Member> getMembers() {
            return members;
        }

        Set<Member> getBoard() {
            return board;
        }
    }

    /** Does not know the club. */
    @Entity
    static class Member {
        @Id
        private String id;

        protected Member() {}

        Member(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    private static void store(BiConsumer<Club, Member> work) {
        unit.inTransaction(em -> {
            Club club = new Club("old");
            Member member = new Member("ann");
            em.persist(club);
            em.persist(member);
            work.accept(club, member);
        });
    }

    private static void assertRefused(String attribute) {
        PersistenceException failure = unit.failsToCommit(
                PersistenceException.class, em -> em.find(Club.class, "old").setId("new"));
        assertTrue(failure.getMessage().startsWith("MD-FLUSH-32"), failure::getMessage);
        assertTrue(failure.getMessage().contains(attribute), failure::getMessage);
        assertTrue(unit.table().has("CLUB#old", "CLUB"));
        assertFalse(unit.table().has("CLUB#new", "CLUB"));
    }

    @Test
    void linksNameIt() {
        store((club, member) -> club.getMembers().add(member));
        assertRefused("members");
        assertEquals(
                1, unit.entityManager().find(Club.class, "old").getMembers().size());
    }

    @Test
    void elementsNameIt() {
        store((club, member) -> club.getBoard().add(member));
        assertRefused("board");
        assertEquals(1, unit.entityManager().find(Club.class, "old").getBoard().size());
    }

    @Test
    void whereNothingNamesItItIsChanged() {
        store((club, member) -> assertEquals(0, club.getMembers().size()));
        unit.inTransaction(em -> em.find(Club.class, "old").setId("new"));
        assertNull(unit.entityManager().find(Club.class, "old"));
        assertEquals("new", unit.entityManager().find(Club.class, "new").getId());
    }

    @Test
    void withoutItsElementsItIsChangedAndTheyArePutInAgain() {
        store((club, member) -> club.getMembers().add(member));
        unit.inTransaction(em -> {
            Club club = em.find(Club.class, "old");
            Set<Member> members = Set.copyOf(club.getMembers());
            club.getMembers().clear();
            em.flush();
            club.setId("new");
            em.flush();
            assertTrue(club.getMembers().addAll(members));
        });
        assertEquals(
                1, unit.entityManager().find(Club.class, "new").getMembers().size());
    }
}
