package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever collection stands in the field of an entity at the flush, its elements are what is stored. */
class ReplacedCollectionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Project.class,
            Task.class,
            Person.class,
            Badge.class,
            Album.class,
            Photo.class,
            Student.class,
            Course.class,
            Fleet.class,
            Ship.class);

    /** Its field is never assigned by the application. */
    @Entity
    static class Album {
        @Id
        private String id;

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
        private final Set<Photo> photos = new HashSet<>();

        protected Album() {}

        Album(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Photo> getPhotos() {
            return photos;
        }
    }

    /** In an album. */
    @Entity
    static class Photo {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Album album;

        protected Photo() {}

        Photo(String id, Album album) {
            this.id = id;
            this.album = album;
        }

        String getId() {
            return id;
        }

        Album getAlbum() {
            return album;
        }
    }

    /** Is mapped by its getters. */
    @Entity
    static class Fleet {
        private String code;
        private Collection<Ship> all = new ArrayList<>();

        protected Fleet() {}

        Fleet(String code) {
            this.code = code;
        }

        @Id
        public String getId() {
            return code;
        }

        public void setId(String id) {
            code = id;
        }

        @OneToMany(mappedBy = "fleet", cascade = CascadeType.ALL, orphanRemoval = true)
        public Collection<Ship> getShips() {
            return all;
        }

        public void setShips(Collection<Ship> ships) {
            all = ships;
        }
    }

    /** Is mapped by its getters, too. */
    @Entity
    static class Ship {
        private String code;
        private Fleet sailsIn;

        protected Ship() {}

        Ship(String code, Fleet sailsIn) {
            this.code = code;
            this.sailsIn = sailsIn;
        }

        @Id
        public String getId() {
            return code;
        }

        public void setId(String id) {
            code = id;
        }

        @ManyToOne(fetch = FetchType.LAZY)
        public Fleet getFleet() {
            return sailsIn;
        }

        public void setFleet(Fleet fleet) {
            sailsIn = fleet;
        }
    }

    @BeforeEach
    void store() {
        Project project = new Project("p1", "first");
        for (int i = 1; i <= 3; i++) {
            project.add(new Task("t" + i, "task " + i));
        }
        unit.persist(project);
        unit.requests().reset();
    }

    private static Set<String> stored() {
        return unit.callInTransaction(em -> em.find(Project.class, "p1").getTasks().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void ofAnotherCollectionOnlyTheDifferenceIsWritten() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            Task kept = project.task("t1");
            project.setTasks(new ArrayList<>(List.of(kept)));
            project.add(new Task("t4", "task 4"));
        });
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1
                transact 3
                  delete app Task#t2·Task
                  delete app Task#t3·Task
                  put app Task#t4·Task""");
        assertEquals(Set.of("t1", "t4"), stored());
    }

    @Test
    void aCollectionThatWasNeverReadIsReplacedAsWell() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.setTasks(new ArrayList<>());
            project.add(new Task("t4", "task 4"));
        });
        assertEquals(Set.of("t4"), stored());
    }

    @Test
    void whatWasReplacedIsTrackedFromTheFlushOn() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.setTasks(new ArrayList<>(project.getTasks()));
            em.flush();
            project.add(new Task("t4", "task 4"));
            project.getTasks().remove(project.task("t1"));
        });
        assertEquals(Set.of("t2", "t3", "t4"), stored());
    }

    @Test
    void theSameElementsInAnotherCollectionAreNoChange() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.setTasks(new ArrayList<>(project.getTasks()));
        });
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1""");
    }

    @Test
    void nullIsTheEmptyCollection() {
        unit.inTransaction(em -> em.find(Project.class, "p1").setTasks(null));
        assertEquals(Set.of(), stored());
        assertTrue(unit.table().content().keySet().stream().noneMatch(key -> key.startsWith("Task#")));
    }

    @Test
    void anEntityIsPersistedWithoutACollection() {
        unit.inTransaction(em -> {
            Project project = new Project("p2", "second");
            project.setTasks(null);
            em.persist(project);
        });
        Project read = unit.entityManager().find(Project.class, "p2");
        assertNotNull(read.getTasks());
        assertEquals(List.of(), read.getTasks());
    }

    @Test
    void anUnmodifiableCollectionIsReplacedByOneThatIsTracked() {
        unit.inTransaction(em -> {
            Project project = new Project("p2", "second");
            Task task = new Task("t5", "task 5");
            task.setProject(project);
            project.setTasks(List.of(task));
            em.persist(project);
            em.flush();
            project.add(new Task("t6", "task 6"));
        });
        assertEquals(
                2, unit.entityManager().find(Project.class, "p2").getTasks().size());
    }

    @Test
    void theCollectionOfAFinalFieldIsTracked() {
        unit.inTransaction(em -> {
            Album album = new Album("a1");
            album.getPhotos().add(new Photo("f1", album));
            em.persist(album);
            em.flush();
            album.getPhotos().add(new Photo("f2", album));
        });
        unit.requests().reset();
        unit.inTransaction(em -> {
            Album album = em.find(Album.class, "a1");
            album.getPhotos().add(new Photo("f3", album));
        });
        Outline.assertSent(unit, """
                get app Album#a1·Album
                put app Photo#f3·Photo""");
        assertEquals(3, unit.entityManager().find(Album.class, "a1").getPhotos().size());
    }

    @Test
    void aCollectionThatIsMappedByItsGetterIsTracked() {
        Fleet fleet = new Fleet("f1");
        fleet.getShips().add(new Ship("s1", fleet));
        unit.persist(fleet);
        unit.requests().reset();
        unit.inTransaction(em -> {
            Fleet found = em.find(Fleet.class, "f1");
            found.getShips().add(new Ship("s2", found));
        });
        Outline.assertSent(unit, """
                get app Fleet#f1·Fleet
                put app Ship#s2·Ship""");
        unit.inTransaction(em -> {
            Fleet found = em.find(Fleet.class, "f1");
            Ship kept = em.find(Ship.class, "s2");
            found.setShips(new ArrayList<>(List.of(kept)));
        });
        EntityManager em = unit.entityManager();
        assertEquals(
                List.of("s2"),
                em.find(Fleet.class, "f1").getShips().stream().map(Ship::getId).toList());
    }

    @Test
    void ofReplacedLinksOnlyTheDifferenceIsWritten() {
        Course one = new Course("c1");
        Course two = new Course("c2");
        unit.persist(one, two, new Course("c3"), new Student("s1", one, two));
        unit.requests().reset();
        unit.inTransaction(em -> {
            Student student = em.find(Student.class, "s1");
            student.setCourses(
                    new HashSet<>(List.of(em.getReference(Course.class, "c2"), em.getReference(Course.class, "c3"))));
        });
        List<String> sent = Outline.taken(unit);
        assertEquals("""
                transact 2
                  delete app LINK#Student_Course#s1·c1
                  put app LINK#Student_Course#s1·c3""", sent.get(sent.size() - 1));
    }
}
