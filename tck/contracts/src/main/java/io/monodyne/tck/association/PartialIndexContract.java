package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An index may hold a part of each item: what is read of it would be taken for the whole. */
public class PartialIndexContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Nest.class, Egg.class);

    @Entity
    @IndexMap(partitionKey = "NEST#{id}", sortKey = "NEST")
    static class Nest {
        @Id
        private String id;

        @OneToMany(mappedBy = "nest")
        private List<Egg> eggs = new ArrayList<>();

        protected Nest() {}

        Nest(String id) {
            this.id = id;
        }

        List<Egg> getEggs() {
            return eggs;
        }
    }

    @Entity
    @IndexMap(partitionKey = "EGG#{id}", sortKey = "EGG")
    @IndexMap(index = "gsi0", partitionKey = "NEST#{nest.id}", sortKey = "{id}")
    static class Egg {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Nest nest;

        protected Egg() {}

        Egg(String id, Nest nest) {
            this.id = id;
            this.nest = nest;
        }
    }

    private static DynamoDbClient client() {
        return unit.table().client();
    }

    private static String name() {
        return unit.table().name() + "-partial";
    }

    @AfterEach
    void dropTable() {
        client().deleteTable(table -> table.tableName(name()));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static EntityManagerFactory open(ProjectionType projection) {
        client().createTable(table -> table.tableName(name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"), text("gsi0_pk"), text("gsi0_sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(index -> index.indexName("gsi0")
                        .keySchema(key("gsi0_pk", KeyType.HASH), key("gsi0_sk", KeyType.RANGE))
                        .projection(projected -> projected.projectionType(projection))));
        return new PersistenceConfiguration("nests")
                .managedClass(Nest.class)
                .managedClass(Egg.class)
                .property(MonodyneSettings.CLIENT, client())
                .property(MonodyneSettings.TABLE, name())
                .createEntityManagerFactory();
    }

    private static void store(EntityManagerFactory factory) {
        factory.runInTransaction(em -> {
            Nest nest = new Nest("n");
            em.persist(nest);
            em.persist(new Egg("e", nest));
        });
    }

    @Test
    void aCollectionIsNotReadByAnIndexThatHasTheKeysAlone() {
        try (EntityManagerFactory factory = open(ProjectionType.KEYS_ONLY)) {
            store(factory);
            PersistenceException refused = assertThrows(
                    PersistenceException.class,
                    () -> factory.runInTransaction(em ->
                            assertEquals(1, em.find(Nest.class, "n").getEggs().size())));
            assertTrue(refused.getMessage().startsWith("MD-LOAD-05: a collection of Egg"), refused.getMessage());
        }
    }

    @Test
    void aCollectionIsReadByAnIndexThatHasWholeItems() {
        try (EntityManagerFactory factory = open(ProjectionType.ALL)) {
            store(factory);
            factory.runInTransaction(
                    em -> assertEquals(1, em.find(Nest.class, "n").getEggs().size()));
        }
    }
}
