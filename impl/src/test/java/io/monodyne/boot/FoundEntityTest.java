package io.monodyne.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.Immutable;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.Mutator;
import io.monodyne.Strip;
import io.monodyne.dynamo.DynamoLocal;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity that was found behaves as the same code does in a plain object, as long as it obeys its own rules. */
class FoundEntityTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    @Entity
    static class Contract implements Cloneable {
        @Id
        private String id;

        @Immutable
        private String owner;

        @Immutable
        @ElementCollection
        private Set<String> places = new HashSet<>();

        @Mutator(Strip.class)
        private String title = "a";

        protected Contract() {}

        Contract(String id, String owner) {
            this.id = id;
            this.owner = owner;
            places.add("Rome");
        }

        void setId(String id) {
            this.id = id;
        }

        void setOwner(CharSequence owner) {
            this.owner = owner.toString();
        }

        void owner(String name) {
            owner = name;
        }

        void setOwnerTail(String tail) {
            owner = owner + tail;
        }

        void setPlaces(Collection<String> places) {
            this.places = new HashSet<>(places);
        }

        void setSuffix(String suffix) {
            title = title + suffix;
        }

        Contract copyFor(String other, String heir) {
            try {
                Contract copy = (Contract) super.clone();
                copy.setId(other);
                copy.owner(heir);
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return id + " " + owner + " " + places + " " + title;
        }
    }

    private EntityManagerFactory factory;

    @BeforeEach
    void open() {
        factory = new PersistenceConfiguration("app")
                .managedClass(Contract.class)
                .property("monodyne.client", LOCAL.client())
                .property("monodyne.table", DynamoLocal.newTable())
                .property("monodyne.table.gsis", 0)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        factory.runInTransaction(manager -> manager.persist(new Contract("1", "Ann")));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private String stored(String id) {
        return factory.callInTransaction(manager -> String.valueOf(manager.find(Contract.class, id)));
    }

    private void withFound(Consumer<Contract> change) {
        factory.runInTransaction(manager -> {
            Contract found = manager.find(Contract.class, "1");
            assertNotSame(Contract.class, found.getClass());
            change.accept(found);
        });
    }

    @Test
    void aCopyIsNotBoundByWhatIsImmutableOfItsOriginal() {
        factory.runInTransaction(manager -> {
            Contract found = manager.find(Contract.class, "1");
            assertThrows(ImmutableAttributeException.class, () -> found.owner("Bob"));
            manager.persist(found.copyFor("2", "Bob"));
        });
        assertEquals("1 Ann [Rome] a", stored("1"));
        assertEquals("2 Bob [Rome] a", stored("2"));
    }

    @Test
    void whatLeavesAnImmutableValueAsItIsIsNotRefused() {
        withFound(found -> {
            found.setOwner(new StringBuilder("Ann"));
            found.setOwnerTail("");
            found.setPlaces(List.of("Rome"));
        });
        assertEquals("1 Ann [Rome] a", stored("1"));
    }

    @Test
    void whatIsStoredIsWhatTheMethodMakesOfItsArgument() {
        withFound(found -> found.setSuffix(" b"));
        assertEquals("1 Ann [Rome] a b", stored("1"));
    }
}
