package io.monodyne.tck.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is validated of embeddables, element collections and superclasses. */
public class ValidatedElementsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Venue.class, Owner.class);

    @BeforeEach
    void store() {
        unit.persist(new Venue("v", "Globe", address("London", 1)));
        unit.requests().reset();
    }

    private static Venue.Address address(String city, int door) {
        return new Venue.Address(city, new Venue.Door(door));
    }

    private static void fails(String paths, Consumer<Venue> change) {
        ConstraintViolationException failure = failure(em -> change.accept(em.find(Venue.class, "v")));
        assertEquals(paths, paths(failure));
    }

    private static ConstraintViolationException failure(Consumer<EntityManager> work) {
        return unit.failsToCommit(ConstraintViolationException.class, work);
    }

    private static String paths(ConstraintViolationException failure) {
        Set<String> paths = failure.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(" ", paths);
    }

    @Test
    void aMappedSuperclassIsValidated() {
        fails("name", venue -> venue.setName(""));
    }

    @Test
    void embeddablesAreValidatedWhereTheyAreMarked() {
        fails("address", venue -> venue.setAddress(null));
        fails("address.city address.door.number", venue -> venue.setAddress(address("", 0)));
        assertEquals(
                "address.city address.door.number name",
                paths(failure(em -> em.persist(new Venue("w", "", address(null, -7))))));
    }

    @Test
    void elementsAreValidated() {
        fails("tags[1].<list element>", venue -> {
            venue.getTags().add("old");
            venue.getTags().add("");
        });
        fails("tags", venue -> venue.getTags().addAll(Set.of("a", "b", "c")));
        fails("halls[0].seats halls[0].title", venue -> venue.getHalls().add(new Venue.Hall(" ", 0)));
    }

    @Test
    void keysAndValuesOfMapsAreValidatedAndNotShown() {
        ConstraintViolationException failure =
                failure(em -> em.find(Venue.class, "v").getPrices().put("secret", -1));
        assertEquals("prices[secret].<map value>", paths(failure));
        assertTrue(failure.getMessage().contains(": prices[] must be greater than 0."), failure.getMessage());
        fails("prices<K>[ ].<map key>", venue -> venue.getPrices().put(" ", 1));
    }

    @Test
    void validElementsAreStoredOnce() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Venue venue = em.find(Venue.class, "v");
        venue.getTags().add("old");
        venue.getHalls().add(new Venue.Hall("main", 100));
        venue.getPrices().put("standing", 5);
        em.getTransaction().commit();
        unit.assertRequests("""
            get app Venue#v·Venue
            update app Venue#v·Venue  set tags=['old'], halls=[{title='main', seats=100}], prices={standing=5}\
               if _type='Venue'\
            """);
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
    }

    @Test
    void aReferenceInAnEmbeddableIsNeitherLoadedNorFollowed() {
        unit.inTransaction(em -> {
            Owner owner = new Owner("o", "Ann", null);
            em.persist(owner);
            em.find(Venue.class, "v").getAddress().setOwner(owner);
        });
        unit.table().remove("Owner#o", "Owner", "name");
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Venue.class, "v").setName("Rose"));
        unit.assertRequests("""
            get app Venue#v·Venue
            update app Venue#v·Venue  set name='Rose'   if _type='Venue'\
            """);
        unit.inTransaction(em -> {
            Venue venue = em.find(Venue.class, "v");
            assertEquals("o", venue.getAddress().getOwner().getId());
            assertEquals(null, venue.getAddress().getOwner().getName()); // is loaded now, and not valid
            venue.setName("Globe");
        });
    }
}
