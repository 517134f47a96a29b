package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key that is made of a member of an embeddable follows it, however the embeddable is written, and by whom. */
class EmbeddedSourcesContract {

    @Entity
    @IndexMap(partitionKey = "SHOP#{id}", sortKey = "SHOP")
    @IndexMap(index = "gsi0", partitionKey = "CITY#{address.city}", sortKey = "{name}")
    static class Shop {
        @Id
        private String id;

        private String name = "bakery";

        @Embedded
        private Address address;

        protected Shop() {}

        Shop(String id, Address address) {
            this.id = id;
            this.address = address;
        }

        void move(String city, String zip) {
            address = new Address(city, zip);
        }

        void close() {
            address = null;
        }

        Address address() {
            return address;
        }
    }

    @Embeddable
    static class Address {
        private String city;
        private String zip;

        protected Address() {}

        Address(String city, String zip) {
            this.city = city;
            this.zip = zip;
        }

        void city(String newCity) {
            city = newCity;
        }

        void zip(String newZip) {
            zip = newZip;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Shop.class);

    private static void assertKeysFollow() {
        Map<String, AttributeValue> item = unit.table().item("SHOP#7", "SHOP");
        AttributeValue address = item.get("address");
        AttributeValue city = address == null ? null : address.m().get("city");
        assertEquals(city == null ? null : "CITY#" + city.s(), text(item, "gsi0_pk"), item::toString);
        assertEquals(city == null ? null : text(item, "name"), text(item, "gsi0_sk"), item::toString);
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.s();
    }

    /** Two read the same; both commit, and the second may be refused. */
    private static void byTwo(Address stored, Consumer<Shop> first, Consumer<Shop> second) {
        unit.table().clear();
        unit.persist(new Shop("7", stored));
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        second.accept(other.find(Shop.class, "7"));
        unit.inTransaction(em -> first.accept(em.find(Shop.class, "7")));
        try {
            other.getTransaction().commit();
        } catch (RollbackException refused) {
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
        }
        assertKeysFollow();
    }

    @Test
    void aMemberIsWrittenAloneWithItsKey() {
        unit.persist(new Shop("7", new Address("Oslo", "1")));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Shop.class, "7").address().city("Rome"));
        unit.assertRequests("""
                get app SHOP#7·SHOP
                update app SHOP#7·SHOP  set address.city='Rome', gsi0_pk='CITY#Rome', gsi0_sk='bakery'   \
                if exists(address) and name='bakery' and _type='Shop'""");
        unit.inTransaction(em -> em.find(Shop.class, "7").address().zip("2"));
        assertKeysFollow();
    }

    @Test
    void twoChangeDifferentMembers() {
        byTwo(
                new Address("Oslo", "1"),
                shop -> shop.address().city("Rome"),
                shop -> shop.address().zip("2"));
        assertEquals(
                "2",
                unit.table()
                        .item("SHOP#7", "SHOP")
                        .get("address")
                        .m()
                        .get("zip")
                        .s());
    }

    @Test
    void oneChangesTheOnlyMemberThatIsThereWhileAnotherFillsInTheSource() {
        byTwo(
                new Address(null, "1"),
                shop -> shop.address().city("Rome"),
                shop -> shop.address().zip("2"));
    }

    @Test
    void bothMakeTheEmbeddableThatWasNotThere() {
        byTwo(null, shop -> shop.move("Rome", null), shop -> shop.move(null, "2"));
        byTwo(null, shop -> shop.move(null, "2"), shop -> shop.move("Rome", null));
        byTwo(null, shop -> shop.move("Rome", "1"), shop -> shop.move("Oslo", "2"));
    }

    @Test
    void oneRemovesTheEmbeddable() {
        byTwo(new Address("Oslo", "1"), shop -> shop.address().city("Rome"), Shop::close);
        byTwo(new Address("Oslo", "1"), Shop::close, shop -> shop.address().city("Rome"));
        byTwo(new Address(null, "1"), shop -> shop.address().city("Rome"), Shop::close);
    }
}
