package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.TableDefinition;
import io.monodyne.TimeToLive;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of a unit as CloudFormation and as Terraform. */
public class TableDefinitionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    @Entity
    @IndexMap(partitionKey = "LETTER#{id}", sortKey = "LETTER")
    @IndexMap(index = "gsi3", partitionKey = "TO#{receiver}", sortKey = "{id}")
    @IndexMap(index = "lsi1", sortKey = "{receiver}")
    static class Letter {
        @Id
        String id;

        String receiver;

        @TimeToLive
        Instant until;
    }

    @Entity
    @DynamoTable(name = "letters_old.2")
    @IndexMap(partitionKey = "OLD#{id}", sortKey = "OLD")
    static class OldLetter {
        @Id
        String id;
    }

    @Entity
    @DynamoTable(name = "letters-old-2")
    @IndexMap(partitionKey = "OLDEST#{id}", sortKey = "OLDEST")
    static class OldestLetter {
        @Id
        String id;
    }

    @Entity
    @IndexMap(partitionKey = "ODD#{id}", sortKey = "ODD")
    static class Odd {
        @Id
        String id;

        @TimeToLive
        @Column(name = "a\"b: ${c} %{d} \\ {{e}}\n- f # é$${g}")
        Instant until;
    }

    @Entity
    @IndexMap(partitionKey = "REPLACED#{id}", sortKey = "REPLACED")
    static class Replaced {
        @Id
        String id;

        @TimeToLive
        @Column(name = "{{resolve:ssm:secret:1}}")
        Instant until;
    }

    private static final String CLOUD_FORMATION = """
                AWSTemplateFormatVersion: "2010-09-09"
                Resources:
                  Letters:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: "letters"
                      BillingMode: PAY_PER_REQUEST
                      AttributeDefinitions:
                        - AttributeName: "pk"
                          AttributeType: S
                        - AttributeName: "sk"
                          AttributeType: S
                        - AttributeName: "gsi3_pk"
                          AttributeType: S
                        - AttributeName: "gsi3_sk"
                          AttributeType: S
                        - AttributeName: "lsi1_sk"
                          AttributeType: S
                      KeySchema:
                        - AttributeName: "pk"
                          KeyType: HASH
                        - AttributeName: "sk"
                          KeyType: RANGE
                      GlobalSecondaryIndexes:
                        - IndexName: "gsi3"
                          KeySchema:
                            - AttributeName: "gsi3_pk"
                              KeyType: HASH
                            - AttributeName: "gsi3_sk"
                              KeyType: RANGE
                          Projection:
                            ProjectionType: ALL
                      LocalSecondaryIndexes:
                        - IndexName: "lsi1"
                          KeySchema:
                            - AttributeName: "pk"
                              KeyType: HASH
                            - AttributeName: "lsi1_sk"
                              KeyType: RANGE
                          Projection:
                            ProjectionType: ALL
                      TimeToLiveSpecification:
                        AttributeName: "until"
                        Enabled: true
                """;

    private static final String TERRAFORM = """
                resource "aws_dynamodb_table" "letters" {
                  name         = "letters"
                  billing_mode = "PAY_PER_REQUEST"
                  hash_key     = "pk"
                  range_key    = "sk"

                  attribute {
                    name = "pk"
                    type = "S"
                  }

                  attribute {
                    name = "sk"
                    type = "S"
                  }

                  attribute {
                    name = "gsi3_pk"
                    type = "S"
                  }

                  attribute {
                    name = "gsi3_sk"
                    type = "S"
                  }

                  attribute {
                    name = "lsi1_sk"
                    type = "S"
                  }

                  global_secondary_index {
                    name            = "gsi3"
                    hash_key        = "gsi3_pk"
                    range_key       = "gsi3_sk"
                    projection_type = "ALL"
                  }

                  local_secondary_index {
                    name            = "lsi1"
                    range_key       = "lsi1_sk"
                    projection_type = "ALL"
                  }

                  ttl {
                    attribute_name = "until"
                    enabled        = true
                  }
                }
                """;

    private static final Map<String, Object> PROVISIONED = Map.of(
            MonodyneSettings.TABLE_BILLING, "provisioned",
            MonodyneSettings.TABLE_READ_CAPACITY, 7,
            MonodyneSettings.TABLE_WRITE_CAPACITY, 3);

    /** Of a table that is nowhere. */
    private static TableDefinition definition(Map<String, ?> settings, Class<?>... entities) {
        Map<String, Object> all = new LinkedHashMap<>(
                Map.of(MonodyneSettings.TABLE, "letters", PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "none"));
        all.putAll(settings);
        EntityManagerFactory factory = unit.open(all, entities);
        unit.requests().reset();
        return factory.unwrap(TableDefinition.class);
    }

    @Test
    void cloudFormationHasTheTableWithItsIndexesAndItsTimeToLive() {
        assertEquals(CLOUD_FORMATION, definition(Map.of(), Letter.class).cloudFormation());
        unit.assertRequests("");
    }

    @Test
    void terraformHasTheTableWithItsIndexesAndItsTimeToLive() {
        assertEquals(TERRAFORM, definition(Map.of(), Letter.class).terraform());
        unit.assertRequests("");
    }

    @Test
    void capacityIsThatOfTheTableAndOfEachGlobalIndexInCloudFormation() {
        TableDefinition definition = definition(PROVISIONED, Letter.class);
        assertTrue(definition.cloudFormation().contains("""
                      BillingMode: PROVISIONED
                      ProvisionedThroughput:
                        ReadCapacityUnits: 7
                        WriteCapacityUnits: 3
                      AttributeDefinitions:
                """), definition.cloudFormation());
        assertTrue(definition.cloudFormation().contains("""
                          Projection:
                            ProjectionType: ALL
                          ProvisionedThroughput:
                            ReadCapacityUnits: 7
                            WriteCapacityUnits: 3
                      LocalSecondaryIndexes:
                """), definition.cloudFormation());
        assertTrue(definition.cloudFormation().contains("""
                          Projection:
                            ProjectionType: ALL
                      TimeToLiveSpecification:
                """), definition.cloudFormation());
    }

    @Test
    void capacityIsThatOfTheTableAndOfEachGlobalIndexInTerraform() {
        TableDefinition definition = definition(PROVISIONED, Letter.class);
        assertTrue(definition.terraform().contains("""
                  name           = "letters"
                  billing_mode   = "PROVISIONED"
                  read_capacity  = 7
                  write_capacity = 3
                  hash_key       = "pk"
                  range_key      = "sk"
                """), definition.terraform());
        assertTrue(definition.terraform().contains("""
                  global_secondary_index {
                    name            = "gsi3"
                    hash_key        = "gsi3_pk"
                    range_key       = "gsi3_sk"
                    projection_type = "ALL"
                    read_capacity   = 7
                    write_capacity  = 3
                  }

                  local_secondary_index {
                    name            = "lsi1"
                    range_key       = "lsi1_sk"
                    projection_type = "ALL"
                  }
                """), definition.terraform());
    }

    @Test
    void theGenericTableHasTwentyGlobalAndFiveLocalIndexes() {
        TableDefinition definition =
                definition(Map.of(MonodyneSettings.TABLE_GSIS, 20, MonodyneSettings.TABLE_LSIS, "all"), Letter.class);
        for (int i = 0; i < 20; i++) {
            assertTrue(
                    definition.cloudFormation().contains("""
                            - IndexName: "gsi#"
                              KeySchema:
                                - AttributeName: "gsi#_pk"
                                  KeyType: HASH
                                - AttributeName: "gsi#_sk"
                                  KeyType: RANGE
                              Projection:
                                ProjectionType: ALL
                    """.replace("#", String.valueOf(i))),
                    definition.cloudFormation());
            assertTrue(definition.terraform().contains("""
                      global_secondary_index {
                        name            = "gsi#"
                        hash_key        = "gsi#_pk"
                        range_key       = "gsi#_sk"
                        projection_type = "ALL"
                      }
                    """.replace("#", String.valueOf(i))), definition.terraform());
        }
        for (int i = 0; i < 5; i++) {
            assertTrue(definition.terraform().contains("""
                      local_secondary_index {
                        name            = "lsi#"
                        range_key       = "lsi#_sk"
                        projection_type = "ALL"
                      }
                    """.replace("#", String.valueOf(i))), definition.terraform());
        }
        assertEquals(25, count(definition.cloudFormation(), "- IndexName: "));
        assertEquals(47, count(definition.cloudFormation(), "AttributeType: S"));
        assertEquals(20, count(definition.terraform(), "global_secondary_index {"));
        assertEquals(5, count(definition.terraform(), "local_secondary_index {"));
        assertEquals(47, count(definition.terraform(), "attribute {"));
    }

    @Test
    void indexesAreInTheOrderOfTheirNumbersWhateverTheMappingNamesFirst() {
        TableDefinition definition =
                definition(Map.of(MonodyneSettings.TABLE_GSIS, 11, MonodyneSettings.TABLE_LSIS, 2), Letter.class);
        assertEquals(
                List.of(
                        "gsi0", "gsi1", "gsi2", "gsi3", "gsi4", "gsi5", "gsi6", "gsi7", "gsi8", "gsi9", "gsi10", "lsi0",
                        "lsi1"),
                lines(definition.cloudFormation(), " *- IndexName: .*").stream()
                        .map(line -> line.replaceAll(".*: \"|\"", ""))
                        .toList());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void eachTableOfTheUnitIsAResourceOfItsOwnWithANameOfItsOwn() {
        TableDefinition definition = definition(Map.of(), Letter.class, OldLetter.class, OldestLetter.class);
        assertEquals(
                List.of("  Letters:", "  LettersOld2:", "  LettersOld22:"),
                lines(definition.cloudFormation(), "  [A-Za-z0-9]+:"));
        assertEquals(
                List.of(
                        "resource \"aws_dynamodb_table\" \"letters\" {",
                        "resource \"aws_dynamodb_table\" \"letters_old_2\" {",
                        "resource \"aws_dynamodb_table\" \"letters-old-2\" {"),
                lines(definition.terraform(), "resource .*"));
        assertTrue(definition.cloudFormation().contains("TableName: \"letters_old.2\""), definition.cloudFormation());
    }

    private static List<String> lines(String text, String pattern) {
        return text.lines().filter(line -> line.matches(pattern)).toList();
    }

    @Test
    void aNameThatBeginsWithADigitIsStillOne() {
        TableDefinition definition = definition(Map.of(MonodyneSettings.TABLE, "2024.letters"), Letter.class);
        assertEquals(List.of("  Table2024Letters:"), lines(definition.cloudFormation(), "  [A-Za-z0-9]+:"));
        assertEquals(
                List.of("resource \"aws_dynamodb_table\" \"table_2024_letters\" {"),
                lines(definition.terraform(), "resource .*"));
    }

    @Test
    void nothingInANameEndsItsTextOrBeginsAnExpression() {
        TableDefinition definition = definition(Map.of(), Odd.class);
        assertEquals(
                List.of("        AttributeName: \"a\\\"b: ${c} %{d} \\\\ {{e}}\\u000a- f # é$${g}\""),
                lines(definition.cloudFormation(), " {8}AttributeName: .*"));
        assertEquals(
                List.of("    attribute_name = \"a\\\"b: $${c} %%{d} \\\\ {{e}}\\u000a- f # é$\\u0024{g}\""),
                lines(definition.terraform(), " *attribute_name = .*"));
    }

    @Test
    void aNameThatCloudFormationWouldReplaceIsRefused() {
        TableDefinition definition = definition(Map.of(), Replaced.class);
        PersistenceException refused = assertThrows(PersistenceException.class, definition::cloudFormation);
        assertTrue(refused.getMessage().startsWith("MD-BOOT-44: "), refused.getMessage());
        assertEquals(
                List.of("    attribute_name = \"{{resolve:ssm:secret:1}}\""),
                lines(definition.terraform(), " *attribute_name = .*"));
    }
}
