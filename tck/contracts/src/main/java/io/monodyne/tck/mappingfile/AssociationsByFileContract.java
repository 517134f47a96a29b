package io.monodyne.tck.mappingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entities that refer to each other, mapped by a file that is complete and cascades persisting everywhere. */
public class AssociationsByFileContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of().withMappingFile("io/monodyne/tck/mappingfile/library.xml");

    private static void persistTwoVolumes() {
        unit.inTransaction(em -> {
            Library library = new Library("l1");
            Library.Reader ann = new Library.Reader("ann");
            ann.home = library;
            library.add("2").readers.add(ann);
            library.add("1").readers.add(ann);
            em.persist(library);
        });
    }

    @Test
    void everythingThatIsReachedIsPersisted() {
        persistTwoVolumes();
        assertEquals("l1", unit.table().text("Volume#1", "Volume", "library"));
        assertEquals("l1", unit.table().text("Reader#ann", "Reader", "home_id"));
    }

    @Test
    void aCollectionIsReadInItsOrder() {
        persistTwoVolumes();
        unit.inTransaction(em -> {
            Library library = em.find(Library.class, "l1");
            List<String> numbers =
                    library.volumes.stream().map(volume -> volume.number).toList();
            assertEquals(List.of("1", "2"), numbers);
            assertSame(library, library.volumes.get(0).library);
        });
    }

    @Test
    void linksAreReadFromBothSides() {
        persistTwoVolumes();
        unit.inTransaction(em -> {
            Library.Reader ann = em.find(Library.Reader.class, "ann");
            Set<String> lent = ann.volumes.stream().map(volume -> volume.number).collect(Collectors.toSet());
            assertEquals(Set.of("1", "2"), lent);
        });
        unit.inTransaction(em -> {
            Library.Volume volume = em.find(Library.Volume.class, "1");
            assertTrue(volume.readers.contains(em.find(Library.Reader.class, "ann")));
        });
        assertEquals(List.of("LINK#LENT#1·ann", "LINK#LENT#2·ann"), unit.table().listed("gsi3", "LINK#LENT#ann"));
    }

    @Test
    void anOrphanIsRemoved() {
        persistTwoVolumes();
        unit.inTransaction(em -> em.find(Library.class, "l1").volumes.remove(0));
        unit.inTransaction(em -> {
            assertNull(em.find(Library.Volume.class, "1"));
            assertEquals(1, em.find(Library.class, "l1").volumes.size());
        });
    }
}
