package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The key of what has expired is free for every type of its hierarchy. */
class ExpiredHierarchyContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Pet.class, Dog.class, Cat.class);

    @BeforeEach
    void store() {
        Dog expired = new Dog("1");
        expired.setExpires(1L);
        unit.persist(expired, new Dog("2"));
    }

    @Test
    void whatHasExpiredIsReplacedByItsOwnType() {
        assertNull(unit.entityManager().find(Pet.class, "1"));
        unit.persist(new Dog("1"));
        assertNull(unit.table().attribute("Pet#1", "Pet", "expires"));
    }

    @Test
    void whatHasExpiredIsReplacedByAnotherType() {
        assertNull(unit.entityManager().find(Pet.class, "1"));
        unit.persist(new Cat("1"));
        assertEquals("Cat", unit.table().text("Pet#1", "Pet", "_type"));
    }

    @Test
    void whatHasNotExpiredIsReplacedByNoType() {
        unit.failsToCommit(EntityExistsException.class, em -> em.persist(new Cat("2")));
        unit.failsToCommit(EntityExistsException.class, em -> em.persist(new Dog("2")));
        assertEquals("Dog", unit.table().text("Pet#2", "Pet", "_type"));
    }
}
