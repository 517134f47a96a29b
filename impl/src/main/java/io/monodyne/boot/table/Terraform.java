package io.monodyne.boot.table;

import io.monodyne.dynamo.Billing;
import io.monodyne.dynamo.IndexSpec;
import io.monodyne.dynamo.KeyAttribute;
import io.monodyne.dynamo.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Prints tables as a Terraform configuration. Lives while it is printed. */
final class Terraform {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_-]");

    private final TemplateText text = new TemplateText();

    private Terraform() {}

    static String print(List<TableSpec> tables) {
        Terraform configuration = new Terraform();
        ResourceNames names = new ResourceNames(Terraform::label, "_");
        for (TableSpec table : tables) {
            if (table != tables.get(0)) {
                configuration.text.line(0, "");
            }
            configuration.print(names.of(table.name()), table);
        }
        return configuration.text.toString();
    }

    private void print(String label, TableSpec table) {
        text.line(0, "resource \"aws_dynamodb_table\" \"" + label + "\" {");
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", quoted(table.name()));
        boolean provisioned = table.billing() instanceof Billing.Provisioned;
        arguments.put("billing_mode", provisioned ? "\"PROVISIONED\"" : "\"PAY_PER_REQUEST\"");
        capacity(arguments, table.billing());
        arguments.put("hash_key", quoted(table.partitionKey()));
        arguments.put("range_key", quoted(table.sortKey()));
        print(1, arguments);
        for (KeyAttribute attribute : table.keyAttributes()) {
            arguments = new LinkedHashMap<>();
            arguments.put("name", quoted(attribute.name()));
            arguments.put("type", "\"" + attribute.type() + "\"");
            block("attribute", arguments);
        }
        table.indexes().forEach(index -> print(index, table.billing()));
        if (table.timeToLive() != null) {
            arguments = new LinkedHashMap<>();
            arguments.put("attribute_name", quoted(table.timeToLive()));
            arguments.put("enabled", "true");
            block("ttl", arguments);
        }
        text.line(0, "}");
    }

    /** A local index has the partition key and the capacity of its table. */
    private void print(IndexSpec index, Billing billing) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", quoted(index.name()));
        List<String> partition = index.keys().partitionNames();
        List<String> sort = index.keys().sortNames();
        boolean several = partition.size() > 1 || sort.size() > 1;
        if (!index.local() && !several) {
            arguments.put("hash_key", quoted(partition.get(0)));
        }
        if (!several && !sort.isEmpty()) {
            arguments.put("range_key", quoted(sort.get(0)));
        }
        arguments.put("projection_type", "\"ALL\"");
        if (!index.local()) {
            capacity(arguments, billing);
        }
        text.line(0, "");
        text.line(1, (index.local() ? "local_secondary_index" : "global_secondary_index") + " {");
        print(2, arguments);
        if (several) {
            partition.forEach(name -> key(name, "HASH"));
            sort.forEach(name -> key(name, "RANGE"));
        }
        text.line(1, "}");
    }

    /** A key of several attributes is spelled out. */
    private void key(String attribute, String type) {
        text.line(0, "");
        text.line(2, "key_schema {");
        text.line(3, "attribute_name = " + quoted(attribute));
        text.line(3, "key_type       = \"" + type + "\"");
        text.line(2, "}");
    }

    private static void capacity(Map<String, String> arguments, Billing billing) {
        if (billing instanceof Billing.Provisioned capacity) {
            arguments.put("read_capacity", String.valueOf(capacity.read()));
            arguments.put("write_capacity", String.valueOf(capacity.write()));
        }
    }

    private void block(String type, Map<String, String> arguments) {
        text.line(0, "");
        text.line(1, type + " {");
        print(2, arguments);
        text.line(1, "}");
    }

    /** The signs of equality stand below each other, as {@code terraform fmt} has it. */
    private void print(int depth, Map<String, String> arguments) {
        int longest = arguments.keySet().stream().mapToInt(String::length).max().orElse(0);
        arguments.forEach((name, value) ->
                text.line(depth, name + " ".repeat(longest - name.length()) + " = " + value));
    }

    /** In double quotes, with nothing in it that would begin an expression. */
    private static String quoted(String name) {
        StringBuilder literal = new StringBuilder();
        String escaped = TemplateText.quoted(name);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean begins = (c == '$' || c == '%') && escaped.startsWith("{", i + 1);
            if (begins && escaped.charAt(i - 1) == c) {
                literal.append("\\u00").append(Integer.toHexString(c)); // three in a row could be read in two ways
            } else {
                literal.append(begins ? String.valueOf(c) : "").append(c); // doubled it stands for itself
            }
        }
        return literal.toString();
    }

    private static String label(String table) {
        String label = NOT_IN_NAMES.matcher(table).replaceAll("_");
        char first = label.charAt(0);
        return first == '-' || Character.isDigit(first) ? "table_" + label : label;
    }
}
