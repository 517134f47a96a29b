package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An element that is removed is not brought back by the collection that it is in still, whatever else changes there.
 */
class RemovedElementsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Album.class, Photo.class, Playlist.class, Song.class, Project.class, Task.class, Person.class, Badge.class);

    /** Has links to its photos, with and without an order. */
    @Entity
    static class Album {
        @Id
        private String id;

        @OneToMany(cascade = CascadeType.ALL)
        private Set<Photo> photos = new HashSet<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "AlbumPage")
        @OrderColumn(name = "place")
        private List<Photo> pages = new ArrayList<>();

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

        List<Photo> getPages() {
            return pages;
        }
    }

    /** Does not know where it is shown. */
    @Entity
    static class Photo {
        @Id
        private String id;

        protected Photo() {}

        Photo(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    @BeforeEach
    void store() {
        Project project = new Project("p1", "first");
        project.add(new Task("t1", "one"));
        unit.persist(new Album("a1"), new Playlist("l1", new Song("s1"), new Song("s2")), project);
    }

    private static List<String> stored(String prefix) {
        return unit.table().content().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    @Test
    void linksDoNotBringItBack() {
        unit.inTransaction(em -> em.find(Album.class, "a1").getPhotos().add(new Photo("sea")));
        unit.inTransaction(em -> {
            Album album = em.find(Album.class, "a1");
            em.remove(album.getPhotos().iterator().next());
            album.getPhotos().add(new Photo("wood"));
        });
        assertEquals(List.of("Photo#wood·Photo"), stored("Photo#"));
        assertEquals(List.of("wood"), links());
        Album album = unit.entityManager().find(Album.class, "a1");
        assertEquals(1, album.getPhotos().size());
        assertEquals("wood", album.getPhotos().iterator().next().getId());
    }

    private static List<String> links() {
        return stored("LINK#").stream()
                .map(key -> key.substring(key.indexOf('·') + 1))
                .toList();
    }

    @Test
    void linksInOrderCloseTheGap() {
        unit.inTransaction(em -> {
            List<Photo> pages = em.find(Album.class, "a1").getPages();
            List.of("sea", "wood", "town").forEach(id -> pages.add(new Photo(id)));
        });
        unit.inTransaction(em -> {
            Album album = em.find(Album.class, "a1");
            em.remove(album.getPages().get(0));
            album.getPages().add(new Photo("lake"));
        });
        assertEquals(List.of("lake", "town", "wood"), links());
        assertEquals(
                List.of("wood", "town", "lake"),
                unit.entityManager().find(Album.class, "a1").getPages().stream()
                        .map(Photo::getId)
                        .toList());
    }

    @Test
    void aCollectionThatKeepsItsKeyInTheElementsDoesNotBringItBack() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l1");
            em.remove(em.find(Song.class, "s1"));
            playlist.getSongs().add(new Song("s3"));
        });
        assertEquals(List.of("Song#s2·Song", "Song#s3·Song"), stored("Song#"));
        assertEquals("l1", unit.table().text("Song#s2", "Song", "playlist_id"));
        assertEquals("l1", unit.table().text("Song#s3", "Song", "playlist_id"));
        assertEquals(
                2, unit.entityManager().find(Playlist.class, "l1").getSongs().size());
    }

    @Test
    void aCollectionThatTheElementsReferToDoesNotBringItBack() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            em.remove(project.task("t1"));
            project.add(new Task("t2", "two"));
        });
        assertEquals(List.of("Task#t2·Task"), stored("Task#"));
        EntityManager em = unit.entityManager();
        assertEquals(1, em.find(Project.class, "p1").getTasks().size());
    }

    @Test
    void aCollectionThatDoesNotChangeDoesNotEither() {
        unit.inTransaction(em -> {
            assertEquals(2, em.find(Playlist.class, "l1").getSongs().size());
            em.remove(em.find(Song.class, "s1"));
            em.remove(em.find(Project.class, "p1").task("t1"));
        });
        assertEquals(List.of("Song#s2·Song"), stored("Song#"));
        assertEquals(List.of(), stored("Task#"));
    }

    @Test
    void aLaterChangeOfTheCollectionDoesNotBringItBack() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            em.remove(project.task("t1"));
            project.add(new Task("t2", "two"));
            em.flush();
            project.add(new Task("t3", "three"));
            em.flush();
            project.add(new Task("t4", "four"));
        });
        assertEquals(List.of("Task#t2·Task", "Task#t3·Task", "Task#t4·Task"), stored("Task#"));
    }

    @Test
    void aChangeAfterItsRemovalWasFlushedDoesNotBringItBack() {
        unit.inTransaction(em -> em.find(Album.class, "a1").getPhotos().add(new Photo("sea")));
        unit.inTransaction(em -> {
            Album album = em.find(Album.class, "a1");
            Photo sea = album.getPhotos().iterator().next();
            album.getPhotos().add(new Photo("wood"));
            em.flush();
            em.remove(sea);
            em.flush();
            album.getPhotos().add(new Photo("town"));
        });
        assertEquals(List.of("Photo#town·Photo", "Photo#wood·Photo"), stored("Photo#"));
        assertEquals(List.of("town", "wood"), links());
    }

    @Test
    void afterTheFlushItCanLeaveTheCollectionToo() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l1");
            Song song = em.find(Song.class, "s1");
            em.remove(song);
            playlist.getSongs().add(new Song("s3"));
            em.flush();
            playlist.getSongs().remove(song);
            assertFalse(playlist.getSongs().contains(song));
        });
        assertEquals(List.of("Song#s2·Song", "Song#s3·Song"), stored("Song#"));
    }
}
