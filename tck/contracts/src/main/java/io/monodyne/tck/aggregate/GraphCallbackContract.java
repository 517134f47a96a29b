package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When callbacks run in a graph (Jakarta Persistence 3.2, section 3.6.2). */
class GraphCallbackContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Club.class, Team.class, Player.class);

    /** Notes its callbacks, and what it sees in them. */
    @Entity
    static class Club {
        @Id
        private String id;

        private String name;

        @Version
        private int version;

        @OneToMany(mappedBy = "club", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
        private List<Team> teams = new ArrayList<>();

        @ManyToMany
        private Set<Player> members = new HashSet<>();

        @Transient
        private final List<String> calls = new ArrayList<>();

        protected Club() {}

        Club(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        void setName(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }

        int getVersion() {
            return version;
        }

        List<Team> getTeams() {
            return teams;
        }

        Set<Player> getMembers() {
            return members;
        }

        List<String> getCalls() {
            return calls;
        }

        @PostLoad
        void postLoad() {
            StringBuilder seen = new StringBuilder("PostLoad");
            getTeams().forEach(team -> seen.append(' ').append(team.getCaptain().getName()));
            calls.add(seen.toString());
        }

        @PreUpdate
        void preUpdate() {
            calls.add("PreUpdate");
        }

        @PostUpdate
        void postUpdate() {
            calls.add("PostUpdate");
        }
    }

    /** Is read with its captain. */
    @Entity
    static class Team {
        @Id
        private String id;

        private String slug;

        @ManyToOne(fetch = FetchType.LAZY)
        private Club club;

        @ManyToOne(cascade = CascadeType.PERSIST)
        private Player captain;

        @Transient
        private final List<String> calls = new ArrayList<>();

        protected Team() {}

        Team(String id, Club club, Player captain) {
            this.id = id;
            this.club = club;
            this.captain = captain;
            club.getTeams().add(this);
        }

        String getId() {
            return id;
        }

        Club getClub() {
            return club;
        }

        Player getCaptain() {
            return captain;
        }

        String getSlug() {
            return slug;
        }

        List<String> getCalls() {
            return calls;
        }

        @PrePersist
        void prePersist() {
            slug = "team-" + id;
            calls.add("PrePersist");
        }

        @PostPersist
        void postPersist() {
            calls.add("PostPersist");
        }

        @PreRemove
        void preRemove() {
            calls.add("PreRemove");
        }

        @PostRemove
        void postRemove() {
            calls.add("PostRemove");
        }

        @PostLoad
        void postLoad() {
            calls.add("PostLoad in " + getClub().getId() + " of " + getCaptain().getName());
        }
    }

    /** Is referred to. */
    @Entity
    static class Player {
        @Id
        private String id;

        private String name;

        protected Player() {}

        Player(String id) {
            this.id = id;
            this.name = "player " + id;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    @BeforeEach
    void store() {
        Club club = new Club("c1");
        new Team("t1", club, new Player("1"));
        unit.persist(club, new Player("9"));
        unit.requests().reset();
    }

    @Test
    void thePostLoadOfTheRootSeesWhatIsReadWithIt() {
        Club club = unit.entityManager().find(Club.class, "c1");
        assertEquals(List.of("PostLoad player 1"), club.getCalls());
    }

    @Test
    void thePostLoadOfWhatIsReadWithTheRootSeesTheRoot() {
        Club club = unit.entityManager().find(Club.class, "c1");
        assertEquals(
                List.of("PostLoad in c1 of player 1"), club.getTeams().get(0).getCalls());
        Outline.assertSent(unit, """
                get app Club#c1·Club
                query app/gsi0  Team#club#c1
                get app Player#1·Player""");
    }

    @Test
    void thePostLoadRunsAfterAGraphIsFetched() {
        EntityManager em = unit.entityManager();
        EntityGraph<Club> graph = em.createEntityGraph(Club.class);
        graph.addAttributeNodes("members");
        graph.addSubgraph("teams").addAttributeNodes("captain");
        Club club = em.find(Club.class, "c1", Map.of("jakarta.persistence.fetchgraph", graph));
        assertEquals(List.of("PostLoad player 1"), club.getCalls());
        unit.requests().reset();
        assertEquals(Set.of(), club.getMembers());
        unit.assertRequests("");
    }

    @Test
    void anOwnedCollectionThatChangedIsAnUpdateOfItsOwner() {
        Club club = unit.callInTransaction(em -> {
            Club found = em.find(Club.class, "c1");
            found.getCalls().clear();
            found.getMembers().add(em.find(Player.class, "9"));
            return found;
        });
        assertEquals(List.of("PreUpdate", "PostUpdate"), club.getCalls());
        assertEquals(2, club.getVersion());
    }

    @Test
    void anInverseCollectionThatChangedIsNoUpdateOfItsOwner() {
        Club club = unit.callInTransaction(em -> {
            Club found = em.find(Club.class, "c1");
            found.getCalls().clear();
            new Team("t2", found, em.find(Player.class, "9"));
            return found;
        });
        assertEquals(List.of(), club.getCalls());
        assertEquals(1, club.getVersion());
    }

    @Test
    void anEntityThatChangedWithItsCollectionIsUpdatedOnce() {
        Club club = unit.callInTransaction(em -> {
            Club found = em.find(Club.class, "c1");
            found.getCalls().clear();
            found.setName("changed");
            found.getMembers().add(em.find(Player.class, "9"));
            return found;
        });
        assertEquals(List.of("PreUpdate", "PostUpdate"), club.getCalls());
        assertEquals(2, club.getVersion());
    }

    @Test
    void thePrePersistOfACascadeIsPartOfWhatIsStored() {
        Team team = unit.callInTransaction(em -> new Team("t2", em.find(Club.class, "c1"), new Player("2")));
        assertEquals(List.of("PrePersist", "PostPersist"), team.getCalls());
        assertEquals("team-t2", unit.table().text("Team#t2", "Team", "slug"));
    }

    @Test
    void anOrphanIsToldOfItsRemoval() {
        Team team = unit.callInTransaction(em -> {
            Team removed = em.find(Club.class, "c1").getTeams().remove(0);
            removed.getCalls().clear();
            return removed;
        });
        assertEquals(List.of("PreRemove", "PostRemove"), team.getCalls());
    }

    @Test
    void whatIsRemovedByACascadeIsToldOfIt() {
        Team team = unit.callInTransaction(em -> {
            Club club = em.find(Club.class, "c1");
            Team removed = club.getTeams().get(0);
            removed.getCalls().clear();
            em.remove(club);
            return removed;
        });
        assertEquals(List.of("PreRemove", "PostRemove"), team.getCalls());
    }

    @Test
    void whatIsReadLaterIsToldThen() {
        EntityManager em = unit.entityManager();
        Team team = em.find(Team.class, "t1");
        assertEquals(List.of("PostLoad in c1 of player 1"), team.getCalls());
        assertNull(team.getClub().getName());
        assertEquals(List.of("PostLoad player 1"), team.getClub().getCalls());
    }
}
