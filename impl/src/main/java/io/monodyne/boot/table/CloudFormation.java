package io.monodyne.boot.table;

import io.monodyne.dynamo.Billing;
import io.monodyne.dynamo.IndexSpec;
import io.monodyne.dynamo.KeyAttribute;
import io.monodyne.dynamo.KeySchema;
import io.monodyne.dynamo.TableSpec;
import java.util.List;
import java.util.regex.Pattern;

/** Prints tables as a CloudFormation template. Lives while it is printed. */
final class CloudFormation {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Za-z0-9]+");

    /** CloudFormation replaces it by a value from elsewhere, in every text, and knows no way to write it as itself. */
    private static final String REFERENCE = "{{resolve:";

    private final TemplateText text = new TemplateText();

    private CloudFormation() {}

    /** @throws jakarta.persistence.PersistenceException where a name can't be in a template */
    static String print(List<TableSpec> tables) {
        CloudFormation template = new CloudFormation();
        template.text.line(0, "AWSTemplateFormatVersion: \"2010-09-09\"");
        template.text.line(0, tables.isEmpty() ? "Resources: {}" : "Resources:");
        ResourceNames names = new ResourceNames(CloudFormation::logicalId, "");
        tables.forEach(table -> template.print(names.of(table.name()), table));
        return template.text.toString();
    }

    private void print(String logicalId, TableSpec table) {
        text.line(1, logicalId + ":");
        text.line(2, "Type: AWS::DynamoDB::Table");
        text.line(2, "Properties:");
        text.line(3, "TableName: " + quoted(table.name()));
        boolean provisioned = table.billing() instanceof Billing.Provisioned;
        text.line(3, "BillingMode: " + (provisioned ? "PROVISIONED" : "PAY_PER_REQUEST"));
        throughput(3, table.billing());
        text.line(3, "AttributeDefinitions:");
        for (KeyAttribute attribute : table.keyAttributes()) {
            text.line(4, "- AttributeName: " + quoted(attribute.name()));
            text.line(5, "AttributeType: " + attribute.type());
        }
        keys(3, KeySchema.generic(table.partitionKey(), table.sortKey()));
        indexes("GlobalSecondaryIndexes", table, false);
        indexes("LocalSecondaryIndexes", table, true);
        if (table.timeToLive() != null) {
            text.line(3, "TimeToLiveSpecification:");
            text.line(4, "AttributeName: " + quoted(table.timeToLive()));
            text.line(4, "Enabled: true");
        }
    }

    private void indexes(String property, TableSpec table, boolean local) {
        List<IndexSpec> indexes =
                table.indexes().stream().filter(index -> index.local() == local).toList();
        if (indexes.isEmpty()) {
            return;
        }
        text.line(3, property + ":");
        for (IndexSpec index : indexes) {
            text.line(4, "- IndexName: " + quoted(index.name()));
            keys(5, index.keys());
            text.line(5, "Projection:");
            text.line(6, "ProjectionType: ALL");
            if (!local) {
                throughput(5, table.billing());
            }
        }
    }

    private void keys(int depth, KeySchema keys) {
        text.line(depth, "KeySchema:");
        keys.partitionNames().forEach(name -> key(depth, name, "HASH"));
        keys.sortNames().forEach(name -> key(depth, name, "RANGE"));
    }

    private void key(int depth, String attribute, String type) {
        text.line(depth + 1, "- AttributeName: " + quoted(attribute));
        text.line(depth + 2, "KeyType: " + type);
    }

    private void throughput(int depth, Billing billing) {
        if (billing instanceof Billing.Provisioned capacity) {
            text.line(depth, "ProvisionedThroughput:");
            text.line(depth + 1, "ReadCapacityUnits: " + capacity.read());
            text.line(depth + 1, "WriteCapacityUnits: " + capacity.write());
        }
    }

    private static String quoted(String name) {
        if (name.contains(REFERENCE)) {
            throw TableProblems.dynamicReference(name);
        }
        return TemplateText.quoted(name);
    }

    /** The words of a name, each with a capital letter: nothing else than letters and digits can be in it. */
    private static String logicalId(String table) {
        StringBuilder id = new StringBuilder();
        for (String word : NOT_ALPHANUMERIC.split(table)) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return id.isEmpty() || Character.isDigit(id.charAt(0)) ? "Table" + id : id.toString();
    }
}
