package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of a list with {@code @OrderColumn} is kept, whatever is done to the list (section 11.1.43). */
public class OrderColumnContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Playlist.class, Song.class);

    @Entity
    static class Playlist {
        @Id
        String id = "l";

        @OneToMany(mappedBy = "playlist")
        @OrderColumn
        List<Song> mapped = new ArrayList<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "list")
        @OrderColumn(name = "place")
        List<Song> joined = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "LINKED")
        @OrderColumn(name = "nr")
        List<Song> linked = new ArrayList<>();
    }

    @Entity
    static class Song {
        @Id
        String id;

        @ManyToOne
        Playlist playlist;

        Song() {}

        Song(String id, Playlist playlist) {
            this.id = id;
            this.playlist = playlist;
        }
    }

    @BeforeEach
    void store() {
        Playlist playlist = new Playlist();
        List<Song> songs = new ArrayList<>();
        for (String id : new String[] {"c", "a", "d", "b"}) {
            songs.add(new Song(id, playlist));
        }
        playlist.mapped.addAll(songs);
        playlist.joined.addAll(songs);
        playlist.linked.addAll(songs);
        unit.persist(playlist);
    }

    private static List<String> read(Function<Playlist, List<Song>> list) {
        return unit.callInTransaction(em -> list.apply(em.find(Playlist.class, "l")).stream()
                .map(song -> song.id)
                .toList());
    }

    /** Does it to each of the three lists. */
    private static void change(Consumer<List<Song>> change) {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l");
            change.accept(playlist.mapped);
            change.accept(playlist.joined);
            change.accept(playlist.linked);
        });
    }

    private static void assertOrder(String... ids) {
        assertEquals(List.of(ids), read(playlist -> playlist.mapped), "mapped");
        assertEquals(List.of(ids), read(playlist -> playlist.joined), "joined");
        assertEquals(List.of(ids), read(playlist -> playlist.linked), "linked");
    }

    @Test
    void aListIsReadBackInItsOrder() {
        assertOrder("c", "a", "d", "b");
    }

    @Test
    void thePlaceIsANumberFromZeroWithTheElementOrTheLink() {
        assertEquals(
                "2", unit.table().attribute("Song#d", "Song", "mapped_ORDER").n());
        assertEquals("2", unit.table().attribute("Song#d", "Song", "place").n());
        assertEquals("0", unit.table().attribute("Song#c", "Song", "place").n());
        assertEquals("2", unit.table().attribute("LINK#LINKED#l", "d", "nr").n());
    }

    @Test
    void elementsThatChangePlacesStayThere() {
        change(list -> Collections.swap(list, 0, 3));
        assertOrder("b", "a", "d", "c");
    }

    @Test
    void aListThatIsSortedStaysSorted() {
        change(list -> list.sort((one, other) -> one.id.compareTo(other.id)));
        assertOrder("a", "b", "c", "d");
    }

    @Test
    void anElementThatIsPutInBetweenMovesThoseBehindIt() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l");
            Song song = new Song("x", playlist);
            em.persist(song);
            playlist.mapped.add(1, song);
            playlist.joined.add(1, song);
            playlist.linked.add(1, song);
        });
        assertOrder("c", "x", "a", "d", "b");
        assertEquals("4", unit.table().attribute("Song#b", "Song", "place").n());
    }

    @Test
    void anElementThatIsAppendedComesLast() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l");
            Song song = new Song("0", playlist);
            em.persist(song);
            playlist.mapped.add(song);
            playlist.joined.add(song);
            playlist.linked.add(song);
        });
        assertOrder("c", "a", "d", "b", "0");
    }

    @Test
    void anElementThatGoesLeavesNoGap() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l");
            playlist.mapped.get(1).playlist = null;
            playlist.mapped.remove(1);
            playlist.joined.remove(1);
            playlist.linked.remove(1);
        });
        assertOrder("c", "d", "b");
        assertEquals("1", unit.table().attribute("Song#d", "Song", "place").n());
        assertFalse(unit.table().item("Song#a", "Song").containsKey("place"));
        assertFalse(unit.table().item("Song#a", "Song").containsKey("list"));
    }

    @Test
    void onlyElementsWhosePlaceChangesAreWritten() {
        unit.requests().reset();
        unit.inTransaction(em -> {
            List<Song> mapped = em.find(Playlist.class, "l").mapped;
            Collections.swap(mapped, 2, 3);
        });
        String written = String.join("\n", unit.requests().sent());
        assertFalse(written.contains("update app Song#c"), written);
        assertFalse(written.contains("update app Song#a"), written);
        assertFalse(written.contains("update app Playlist#l"), written);
        assertEquals(List.of("c", "a", "b", "d"), read(playlist -> playlist.mapped));
    }

    @Test
    void anElementIsLinkedAtMostOnce() {
        assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    List<Song> linked = em.find(Playlist.class, "l").linked;
                    linked.add(linked.get(0));
                }));
        assertEquals(List.of("c", "a", "d", "b"), read(playlist -> playlist.linked));
    }
}
