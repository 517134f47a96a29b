package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.PersistenceUtil;
import jakarta.persistence.Version;
import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.ProviderUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code PersistenceUnitUtil} and {@code PersistenceUtil} (Jakarta Persistence 3.2, sections 7.11 and 9.9). */
public class LoadStateContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Animal.class, Cat.class);

    @Entity
    static class Animal {
        @Id
        String id;

        @Version
        Integer version;
    }

    @Entity
    static class Cat extends Animal {}

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
    }

    private static PersistenceUnitUtil util() {
        return unit.factory().getPersistenceUnitUtil();
    }

    @Test
    void aReferenceIsNotLoadedAndItsIdIs() {
        EntityManager em = unit.entityManager();
        Note note = em.getReference(Note.class, "n1");
        assertFalse(util().isLoaded(note));
        assertFalse(util().isLoaded(note, "text"));
        assertTrue(util().isLoaded(note, "id"));
        unit.assertRequests("");
        assertEquals("first", note.getText());
        assertTrue(util().isLoaded(note));
        assertTrue(util().isLoaded(note, "text"));
    }

    @Test
    void whatWasFoundOrMadeIsLoaded() {
        EntityManager em = unit.entityManager();
        assertTrue(util().isLoaded(em.find(Note.class, "n1")));
        assertTrue(util().isLoaded(em.find(Note.class, "n1"), "text"));
        assertTrue(util().isLoaded(new Note("n2", "new")));
    }

    @Test
    void loadReadsAReferenceOnce() {
        EntityManager em = unit.entityManager();
        Note note = em.getReference(Note.class, "n1");
        util().load(note);
        util().load(note);
        util().load(note, "text");
        unit.assertRequests("get app Note#n1·Note");
        assertTrue(util().isLoaded(note));
        Note other = unit.entityManager().getReference(Note.class, "n1");
        util().load(other, "text");
        assertTrue(util().isLoaded(other));
    }

    @Test
    void loadOfNothingSaysSo() {
        EntityManager em = unit.entityManager();
        Note missing = em.getReference(Note.class, "n2");
        assertThrows(EntityNotFoundException.class, () -> util().load(missing));
        Note detached = em.getReference(Note.class, "n1");
        em.clear();
        assertThrows(PersistenceException.class, () -> util().load(detached));
    }

    @Test
    void theIdentifierNeedsNoRequest() {
        EntityManager em = unit.entityManager();
        assertEquals("n1", util().getIdentifier(em.getReference(Note.class, "n1")));
        assertEquals("n2", util().getIdentifier(new Note("n2", "new")));
        assertNull(util().getIdentifier(new Note(null, "no id yet")));
        unit.assertRequests("");
    }

    @Test
    void theVersionIsThatOfTheInstance() {
        EntityManager em = unit.entityManager();
        assertEquals(1L, util().getVersion(em.find(Note.class, "n1")));
        assertNull(util().getVersion(new Animal()));
        Animal animal = new Animal();
        animal.id = "a1";
        unit.persist(animal);
        assertEquals(1, util().getVersion(animal));
    }

    @Test
    void theTypeIsThatOfTheEntity() {
        Cat cat = new Cat();
        cat.id = "c1";
        unit.persist(cat);
        EntityManager em = unit.entityManager();
        Animal read = em.find(Animal.class, "c1");
        assertEquals(Cat.class, util().getClass(read));
        assertTrue(util().isInstance(read, Animal.class));
        assertTrue(util().isInstance(read, Cat.class));
        assertFalse(util().isInstance(new Animal(), Cat.class));
        assertEquals(Note.class, util().getClass(em.getReference(Note.class, "n1")));
        assertEquals(Note.class, util().getClass(new Note("n2", "new")));
    }

    @Test
    void whatIsNoEntityIsAnIllegalArgument() {
        assertThrows(IllegalArgumentException.class, () -> util().getIdentifier("no entity"));
        assertThrows(IllegalArgumentException.class, () -> util().getVersion("no entity"));
        assertThrows(IllegalArgumentException.class, () -> util().getClass("no entity"));
        assertThrows(IllegalArgumentException.class, () -> util().isInstance("no entity", Note.class));
        assertThrows(IllegalArgumentException.class, () -> util().load("no entity"));
    }

    @Test
    void thePersistenceUtilKnowsWithoutAFactory() {
        PersistenceUtil persistence = Persistence.getPersistenceUtil();
        EntityManager em = unit.entityManager();
        Note note = em.getReference(Note.class, "n1");
        assertFalse(persistence.isLoaded(note));
        assertFalse(persistence.isLoaded(note, "text"));
        unit.assertRequests("");
        assertEquals("first", note.getText());
        assertTrue(persistence.isLoaded(note));
        assertTrue(persistence.isLoaded(note, "text"));
        assertTrue(persistence.isLoaded(new Note("n2", "new")));
        assertTrue(persistence.isLoaded("not known, so taken as loaded"));
    }

    @Test
    void theIdOfAReferenceIsLoadedToThePersistenceUtilToo() {
        Note note = unit.entityManager().getReference(Note.class, "n1");
        assertTrue(Persistence.getPersistenceUtil().isLoaded(note, "id"));
        unit.assertRequests("");
    }

    @Test
    void theProviderKnowsTheStateOfItsOwnInstancesOnly() {
        ProviderUtil provider = new MonodynePersistenceProvider().getProviderUtil();
        EntityManager em = unit.entityManager();
        Note note = em.getReference(Note.class, "n1");
        assertEquals(LoadState.NOT_LOADED, provider.isLoaded(note));
        assertEquals(LoadState.NOT_LOADED, provider.isLoadedWithoutReference(note, "text"));
        assertEquals("first", note.getText());
        assertEquals(LoadState.LOADED, provider.isLoaded(note));
        assertEquals(LoadState.LOADED, provider.isLoadedWithReference(note, "text"));
        assertEquals(LoadState.UNKNOWN, provider.isLoaded("no entity"));
    }
}
