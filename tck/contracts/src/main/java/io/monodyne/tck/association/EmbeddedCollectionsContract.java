package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Collections of entities in an embeddable are those of the entity that embeds it (section 2.6). */
public class EmbeddedCollectionsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Club.class, Roster.class, Player.class, Contract.class, Coach.class, Prize.class, Sponsor.class);

    @Embeddable
    static class Roster {
        @OneToMany(mappedBy = "contract.club")
        List<Player> players = new ArrayList<>();

        @OneToOne(mappedBy = "club")
        Coach coach;

        @ManyToMany
        Set<Sponsor> sponsors = new HashSet<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "club_id")
        Set<Prize> prizes = new HashSet<>();
    }

    @Embeddable
    static class Contract {
        int years;

        @ManyToOne
        Club club;

        protected Contract() {}

        Contract(int years, Club club) {
            this.years = years;
            this.club = club;
        }
    }

    @Entity
    static class Club {
        @Id
        String id = "c";

        @Embedded
        Roster roster = new Roster();
    }

    @Entity
    static class Player {
        @Id
        String id;

        @Embedded
        Contract contract;

        Player() {}

        Player(String id, Contract contract) {
            this.id = id;
            this.contract = contract;
        }
    }

    @Entity
    static class Coach {
        @Id
        String id = "x";

        @OneToOne
        Club club;
    }

    @Entity
    static class Prize {
        @Id
        String id;

        Prize() {}

        Prize(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Sponsor {
        @Id
        String id;

        @ManyToMany(mappedBy = "roster.sponsors")
        Set<Club> clubs = new HashSet<>();

        Sponsor() {}

        Sponsor(String id) {
            this.id = id;
        }
    }

    private static <E> Set<String> ids(Iterable<E> entities, Function<E, String> id) {
        Set<String> ids = new TreeSet<>();
        entities.forEach(entity -> ids.add(id.apply(entity)));
        return ids;
    }

    @BeforeEach
    void store() {
        Club club = new Club();
        Coach coach = new Coach();
        coach.club = club;
        Sponsor sponsor = new Sponsor("s");
        club.roster.sponsors.add(sponsor);
        club.roster.prizes.add(new Prize("gold"));
        club.roster.prizes.add(new Prize("silver"));
        unit.persist(
                club,
                coach,
                sponsor,
                new Sponsor("t"),
                new Player("p", new Contract(2, club)),
                new Player("q", new Contract(3, club)));
    }

    @Test
    void aCollectionIsMappedByAReferenceInAnotherEmbeddable() {
        unit.inTransaction(em -> {
            Club club = em.find(Club.class, "c");
            assertEquals(Set.of("p", "q"), ids(club.roster.players, player -> player.id));
            assertSame(club, club.roster.players.get(0).contract.club);
        });
    }

    @Test
    void anInverseReferenceInAnEmbeddableIsFound() {
        unit.inTransaction(em -> assertEquals("x", em.find(Club.class, "c").roster.coach.id));
    }

    @Test
    void linksOfAnEmbeddableAreReadFromBothSides() {
        unit.inTransaction(em -> {
            assertEquals(Set.of("s"), ids(em.find(Club.class, "c").roster.sponsors, sponsor -> sponsor.id));
            assertEquals(Set.of("c"), ids(em.find(Sponsor.class, "s").clubs, club -> club.id));
            assertEquals(Set.of(), ids(em.find(Sponsor.class, "t").clubs, club -> club.id));
        });
    }

    @Test
    void linksOfAnEmbeddableComeAndGo() {
        unit.inTransaction(em -> {
            Set<Sponsor> sponsors = em.find(Club.class, "c").roster.sponsors;
            sponsors.remove(em.find(Sponsor.class, "s"));
            sponsors.add(em.find(Sponsor.class, "t"));
        });
        unit.inTransaction(em -> {
            assertEquals(Set.of("t"), ids(em.find(Club.class, "c").roster.sponsors, sponsor -> sponsor.id));
            assertEquals(Set.of(), ids(em.find(Sponsor.class, "s").clubs, club -> club.id));
        });
    }

    @Test
    void keysOfAnEmbeddablesCollectionAreKeptInItsElements() {
        assertEquals("c", unit.table().text("Prize#gold", "Prize", "club_id"));
        unit.inTransaction(em -> {
            Set<Prize> prizes = em.find(Club.class, "c").roster.prizes;
            assertEquals(Set.of("gold", "silver"), ids(prizes, prize -> prize.id));
            prizes.removeIf(prize -> prize.id.equals("silver"));
        });
        assertTrue(unit.table().has("Prize#gold", "Prize"));
        assertEquals(1, unit.table().listed("gsi0", "Prize#club_id#c").size());
    }
}
