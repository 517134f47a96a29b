package io.monodyne.tck.nativekeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MappingException;
import io.monodyne.MonodyneSettings;
import io.monodyne.NullSource;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Indexes that have attributes as their keys, in tables that are made and in those that are there. */
public class NativeSchemaContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Remark.class);

    @Entity
    @IndexMap(partitionKey = "CAR#{id}", sortKey = "CAR")
    @IndexMap(
            index = "by-colour",
            partitionAttributes = {"colour", "doors"},
            sortAttributes = "price")
    @IndexMap(index = "gsi4", partitionAttributes = "maker")
    static class Car {
        @Id
        String id;

        String colour;
        int doors;
        double price;
        String maker;
    }

    @Entity
    @IndexMap(index = "by-colour", partitionKey = "COLOUR#{colour}", sortKey = "{id}")
    static class Computing {
        @Id
        String id;

        String colour;
    }

    @Entity
    @IndexMap(index = "gsi0", partitionKey = "NAME#{name}", nullSource = NullSource.PASS)
    @IndexMap(index = "by-open", partitionAttributes = "open")
    static class Wrong {
        @Id
        String id;

        String name;
        boolean open;
    }

    private static String name() {
        return unit.table().name() + "-made";
    }

    private static DynamoDbClient client() {
        return unit.table().client();
    }

    @AfterEach
    void drop() {
        try {
            client().deleteTable(request -> request.tableName(name()));
        } catch (ResourceNotFoundException e) {
            assertTrue(e.getMessage().length() > 0);
        }
    }

    private static EntityManagerFactory open(String action, Map<String, ?> more, Class<?>... entities) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("cars")
                .property(MonodyneSettings.CLIENT, client())
                .property(MonodyneSettings.TABLE, name())
                .property(MonodyneSettings.TABLE_GSIS, 0)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, action)
                .properties(more);
        List.of(entities).forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static EntityManagerFactory open(String action) {
        return open(action, Map.of(), Car.class);
    }

    private static Map<String, List<String>> indexes() {
        Map<String, List<String>> keys = new TreeMap<>();
        for (GlobalSecondaryIndexDescription index : client().describeTable(request -> request.tableName(name()))
                .table()
                .globalSecondaryIndexes()) {
            keys.put(
                    index.indexName(),
                    index.keySchema().stream()
                            .map(KeySchemaElement::attributeName)
                            .toList());
        }
        return keys;
    }

    /** A table with the index {@code by-colour}, of the attributes given by name, key and type. */
    private static void make(String... attributes) {
        List<String[]> parts =
                Arrays.stream(attributes).map(text -> text.split(" ")).toList();
        client().createTable(table -> table.tableName(name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.concat(
                                Stream.of("pk S", "sk S"), parts.stream().map(part -> part[0] + " " + part[2]))
                        .map(text -> text.split(" "))
                        .map(part -> AttributeDefinition.builder()
                                .attributeName(part[0])
                                .attributeType(part[1])
                                .build())
                        .toList())
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("by-colour")
                        .keySchema(parts.stream()
                                .map(part -> key(part[0], KeyType.fromValue(part[1])))
                                .toList())
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static void persist(EntityManagerFactory factory) {
        factory.runInTransaction(em -> {
            Car car = new Car();
            car.id = "c";
            car.colour = "red";
            car.doors = 4;
            car.price = 7.5;
            em.persist(car);
        });
        factory.runInTransaction(em -> em.find(Car.class, "c").doors = 5);
    }

    private static int found() {
        return client().query(query -> query.tableName(name())
                        .indexName("by-colour")
                        .keyConditionExpression("colour = :c AND doors = :d AND price > :p")
                        .expressionAttributeValues(Map.of(
                                ":c", AttributeValue.fromS("red"),
                                ":d", AttributeValue.fromN("5"),
                                ":p", AttributeValue.fromN("7"))))
                .count();
    }

    @Test
    void aTableThatIsMadeHasThem() {
        try (EntityManagerFactory factory = open("create")) {
            persist(factory);
            assertEquals(1, found());
        }
        assertEquals(Map.of("by-colour", List.of("colour", "doors", "price"), "gsi4", List.of("maker")), indexes());
        open("validate").close();
    }

    @Test
    void theyTakePlacesAmongTheTwentyOfATable() {
        open("create", Map.of(MonodyneSettings.TABLE_GSIS, 20), Car.class).close();
        assertEquals(20, indexes().size());
        Set<String> generic = new HashSet<>(indexes().keySet());
        generic.remove("by-colour");
        assertEquals(19, generic.size());
        assertEquals(List.of("maker"), indexes().get("gsi4"));
        assertEquals(List.of("gsi5_pk", "gsi5_sk"), indexes().get("gsi5"));
        assertFalse(generic.contains("gsi19"));
    }

    @Test
    void aTableThatIsThereIsUsedWhetherItIsAskedOrNot() {
        make("colour HASH S", "doors HASH N", "price RANGE N");
        for (String names : List.of("describe", "generic")) {
            try (EntityManagerFactory factory = open("none", Map.of(MonodyneSettings.TABLE_NAMES, names), Car.class)) {
                persist(factory);
                assertEquals(1, found());
                factory.runInTransaction(em -> em.remove(em.find(Car.class, "c")));
                assertEquals(0, found());
            }
        }
    }

    @Test
    void validateSaysWhatDiffers() {
        make("doors HASH N", "colour HASH S", "price RANGE S");
        PersistenceException failure = assertThrows(PersistenceException.class, () -> open("validate"));
        String table = " of table " + name();
        assertTrue(
                failure.getMessage()
                        .contains("Index by-colour" + table
                                + " has the key [doors, colour] · [price], not [colour, doors] · [price]."),
                failure.getMessage());
        assertTrue(
                failure.getMessage().contains("Key attribute price" + table + " is of type S, not N."),
                failure.getMessage());
        assertTrue(failure.getMessage().contains("Index gsi4" + table + " is not there."), failure.getMessage());
    }

    @Test
    void anIndexOfAttributesTakesNoComputedKeys() {
        make("colour HASH S", "doors HASH N", "price RANGE N");
        try (EntityManagerFactory factory = open("none", Map.of(), Computing.class)) {
            PersistenceException failure = assertThrows(
                    PersistenceException.class,
                    () -> factory.runInTransaction(em -> {
                        Computing entity = new Computing();
                        entity.id = "1";
                        entity.colour = "red";
                        em.persist(entity);
                    }));
            Throwable reason = failure.getCause() == null ? failure : failure.getCause();
            assertTrue(reason.getMessage().startsWith("MD-DYNAMO-20: index by-colour"), reason.toString());
        }
        assertEquals(0, client().scan(scan -> scan.tableName(name())).count(), "nothing is written without its keys");
    }

    @Test
    void whatCanNotBeIsSaidAtOnce() {
        MappingException failure = assertThrows(MappingException.class, () -> open("none", Map.of(), Wrong.class));
        assertEquals(2, failure.problems().size(), failure.getMessage());
        assertTrue(failure.problems().get(0).startsWith("MD-MAP-143: Wrong, index gsi0"), failure.getMessage());
        assertTrue(failure.problems().get(1).startsWith("MD-MAP-139: Wrong, index by-open"), failure.getMessage());
    }
}
