package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys that are made of references: automatic ones of plain entities, templates with slots, or the extent alone. */
public class AssociationKeysContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Client.class, Plain.class, Mapped.class, Listed.class);

    @Entity
    static class Client {
        @Id
        String id;

        @OneToMany(mappedBy = "client")
        List<Plain> plains = new ArrayList<>();

        @OneToMany(mappedBy = "client")
        List<Mapped> mapped = new ArrayList<>();

        @OneToMany(mappedBy = "client")
        List<Listed> listed = new ArrayList<>();

        Client() {}

        Client(String id) {
            this.id = id;
        }
    }

    @Entity(name = "Simple")
    @Table(name = "SIMPLES")
    static class Plain {
        @Id
        int id;

        @ManyToOne
        Client other;

        @ManyToOne
        Client client;

        Plain() {}

        Plain(int id, Client client) {
            this.id = id;
            this.client = client;
        }
    }

    @Entity
    @IndexMap(partitionKey = "MAPPED#{id}", sortKey = "MAPPED")
    @IndexMap(index = "gsi5", partitionKey = "CLIENT#{client.id}", sortKey = "{status}#{id}")
    @IndexMap(index = "gsi6", partitionKey = "STATUS#{status}", sortKey = "{client.id}#{id}")
    static class Mapped {
        @Id
        int id;

        String status;

        @ManyToOne
        Client client;

        Mapped() {}

        Mapped(int id, String status, Client client) {
            this.id = id;
            this.status = status;
            this.client = client;
        }
    }

    @Entity
    @IndexMap(partitionKey = "LISTED#{id}", sortKey = "LISTED")
    @Extent(shards = 2)
    static class Listed {
        @Id
        int id;

        @ManyToOne
        Client client;

        Listed() {}

        Listed(int id, Client client) {
            this.id = id;
            this.client = client;
        }
    }

    @BeforeEach
    void store() {
        Client ann = new Client("ann");
        Client bob = new Client("bob");
        unit.persist(
                ann,
                bob,
                new Plain(1, ann),
                new Plain(2, bob),
                new Mapped(1, "open", ann),
                new Mapped(2, "closed", ann),
                new Mapped(3, "open", bob),
                new Listed(1, ann),
                new Listed(2, bob),
                new Listed(3, ann));
        unit.requests().reset();
    }

    private static void withAnn(Consumer<Client> work) {
        unit.inTransaction(em -> work.accept(em.find(Client.class, "ann")));
    }

    @Test
    void aPlainEntityHasAnIndexForEachReferenceInOrderOfDeclaration() {
        Map<String, AttributeValue> item = unit.table().item("SIMPLES#0000000001", "SIMPLES");
        assertEquals("Simple#client#ann", item.get("gsi1_pk").s());
        assertEquals("0000000001", item.get("gsi1_sk").s());
        assertFalse(item.containsKey("gsi0_pk"));
        assertEquals("ann", item.get("client_id").s());
        withAnn(client -> assertEquals(1, client.plains.get(0).id));
    }

    @Test
    void aTemplateNamesThePartOfAnIdThatAReferenceHolds() {
        assertEquals("CLIENT#ann", unit.table().text("MAPPED#0000000001", "MAPPED", "gsi5_pk"));
        assertEquals("open#0000000001", unit.table().text("MAPPED#0000000001", "MAPPED", "gsi5_sk"));
        assertEquals("ann#0000000001", unit.table().text("MAPPED#0000000001", "MAPPED", "gsi6_sk"));
        assertNull(unit.table().text("MAPPED#0000000001", "MAPPED", "gsi0_pk"));
    }

    @Test
    void aCollectionIsAQueryOfTheIndexWhoseTemplateIsTheKeyAlone() {
        withAnn(client -> assertEquals(
                List.of(2, 1), client.mapped.stream().map(mapped -> mapped.id).toList()));
        unit.assertRequests("""
            get app Client#ann·Client
            query app/gsi5  CLIENT#ann\
            """);
    }

    @Test
    void everyTemplateFollowsAReferenceThatChanges() {
        unit.inTransaction(em -> em.find(Mapped.class, 1).client = em.find(Client.class, "bob"));
        assertEquals("CLIENT#bob", unit.table().text("MAPPED#0000000001", "MAPPED", "gsi5_pk"));
        assertEquals("bob#0000000001", unit.table().text("MAPPED#0000000001", "MAPPED", "gsi6_sk"));
        withAnn(client -> assertEquals(1, client.mapped.size()));
    }

    @Test
    void aTemplateWithAReferenceThatIsNullIsSparse() {
        unit.inTransaction(em -> em.find(Mapped.class, 1).client = null);
        for (String key : new String[] {"gsi5_pk", "gsi5_sk", "gsi6_pk", "gsi6_sk", "client_id"}) {
            assertNull(unit.table().text("MAPPED#0000000001", "MAPPED", key), key);
        }
    }

    @Test
    void withoutAnIndexACollectionIsFoundInTheExtent() {
        withAnn(client -> {
            Set<Integer> ids = new TreeSet<>();
            client.listed.forEach(listed -> ids.add(listed.id));
            assertEquals(Set.of(1, 3), ids);
        });
        long queries = unit.requests().sent().stream()
                .filter(request -> request.startsWith("query app/gsi19  EXTENT#Listed#"))
                .count();
        assertEquals(2, queries);
    }
}
