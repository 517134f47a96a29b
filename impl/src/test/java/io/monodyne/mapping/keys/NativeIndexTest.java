package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NativeHalf;
import io.monodyne.metamodel.NativeIndexModel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Index maps whose keys are attributes as they are stored. */
class NativeIndexTest {

    @Embeddable
    static class Place {
        String city;
    }

    @Entity
    static class Client {
        @Id
        String id;
    }

    @Entity
    @IndexMap(
            index = "by-region",
            partitionAttributes = {"region", "client.id"},
            sortAttributes = {"amount", "label", "hash", "id"})
    static class Sale {
        @Id
        String id;

        @Column(name = "r")
        String region;

        @ManyToOne
        Client client;

        long amount;
        byte[] hash;

        @Joined({"region", "amount"})
        String label;
    }

    private static List<String> names(List<AttributeModel> attributes) {
        return attributes.stream().map(AttributeModel::name).toList();
    }

    private static NativeIndexModel index(EntityModel entity) {
        assertEquals(1, entity.keys().nativeIndexes().size());
        return entity.keys().nativeIndexes().get(0);
    }

    @Test
    void theKeysAreTheAttributesOfTheEntityThemselves() {
        EntityModel sale = Keys.model(Sale.class, Client.class).entity(Sale.class);
        NativeIndexModel index = index(sale);
        assertEquals("by-region", index.index());
        assertEquals(List.of("region", "client.id"), names(index.partition()));
        assertEquals(List.of("amount", "label", "hash", "id"), names(index.sort()));
        assertEquals("[r, client_id] · [amount, label, hash, id]", index.schema());
        assertSame(sale.attribute("label"), index.sort().get(1));
        assertEquals(List.of(), Keys.indexes(sale));
    }

    @MappedSuperclass
    @IndexMap(index = "by-owner", partitionAttributes = "owner")
    @IndexMap(index = "replaced", partitionKey = "X#{owner}")
    abstract static class Owned {
        String owner;
    }

    @Entity
    @IndexMap(index = "replaced", partitionAttributes = "owner", sortAttributes = "id")
    static class Thing extends Owned {
        @Id
        String id;
    }

    @Entity
    @IndexMap(index = "by-size", partitionAttributes = "size")
    static class Box extends Thing {
        int size;
    }

    @Test
    void theyAreInheritedAndReplacedLikeOthers() {
        Model model = Keys.model(Thing.class, Box.class);
        assertEquals(List.of("by-owner", "replaced"), indexes(model.entity(Thing.class)));
        assertEquals(List.of("by-owner", "replaced", "by-size"), indexes(model.entity(Box.class)));
    }

    private static List<String> indexes(EntityModel entity) {
        return entity.keys().nativeIndexes().stream()
                .map(NativeIndexModel::index)
                .toList();
    }

    @Entity
    static class Bystander {
        @Id
        String id;

        @Column(name = "r")
        String other;

        int amount;
    }

    @Test
    void everyEntityOfTheTableIsHeldToTheRulesOfTheKeysItHas() {
        EntityModel bystander =
                Keys.model(Sale.class, Client.class, Bystander.class).entity(Bystander.class);
        assertEquals(List.of(), bystander.keys().nativeIndexes());
        assertEquals(
                List.of(
                        new NativeHalf(
                                "by-region",
                                false,
                                List.of(bystander.attributes().get(1))),
                        new NativeHalf(
                                "by-region",
                                true,
                                List.of(
                                        bystander.attributes().get(0),
                                        bystander.attributes().get(2)))),
                bystander.nativeHalves());
    }
}
