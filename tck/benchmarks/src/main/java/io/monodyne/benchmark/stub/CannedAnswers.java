package io.monodyne.benchmark.stub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The answers of a table that holds every item that is asked for, all alike. Immutable.
 *
 * <p>A read is answered with the sample item, with the id that the request names in place of the sample's; both have the same
 * length, so the bytes are patched and nothing is rendered. An update that asks for the new item gets one, as it would from
 * DynamoDB. Every other write succeeds with the empty answer. A query is answered with the sample partition, whatever its range.
 */
public final class CannedAnswers {

    private static final byte[] EMPTY = utf8("{}");
    private static final byte[] ALL_NEW = utf8("ALL_NEW");
    private static final byte[] TABLE = utf8("""
            {"Table":{"TableName":"app","TableStatus":"ACTIVE",
            "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}],
            "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},{"AttributeName":"sk","AttributeType":"S"},
            {"AttributeName":"gsi0_pk","AttributeType":"S"},{"AttributeName":"gsi0_sk","AttributeType":"S"}],
            "GlobalSecondaryIndexes":[{"IndexName":"gsi0","IndexStatus":"ACTIVE","Projection":{"ProjectionType":"ALL"},
            "KeySchema":[{"AttributeName":"gsi0_pk","KeyType":"HASH"},{"AttributeName":"gsi0_sk","KeyType":"RANGE"}]}]}}
            """);

    private final byte[] keyPrefix;
    private final Template read;
    private final Template updated;
    private final Template queried;

    /**
     * The answers of a table of items of one type.
     *
     * @param keyPrefix what their partition keys begin with; the id follows
     * @param sampleId the id in the sample item
     */
    public CannedAnswers(String keyPrefix, String sampleId, Map<String, AttributeValue> sample) {
        this(keyPrefix, sampleId, sample, List.of(sample));
    }

    /**
     * The answers of a table of item collections.
     *
     * @param keyPrefix what the partition keys begin with; the id follows
     * @param sampleId the id in the sample items
     * @param partition all items of one partition, in their order
     */
    public CannedAnswers(
            String keyPrefix,
            String sampleId,
            Map<String, AttributeValue> sample,
            List<Map<String, AttributeValue>> partition) {
        String items = partition.stream().map(ItemJson::of).collect(Collectors.joining(","));
        String count = "\"Count\":" + partition.size() + ",\"ScannedCount\":" + partition.size();
        this.keyPrefix = utf8(keyPrefix);
        this.read = Template.of("{\"Item\":" + ItemJson.of(sample) + "}", sampleId);
        this.updated = Template.of("{\"Attributes\":" + ItemJson.of(sample) + "}", sampleId);
        this.queried = Template.of("{" + count + ",\"Items\":[" + items + "]}", sampleId);
    }

    /** A body, and where in it the id stands. */
    private record Template(byte[] body, int[] places, int idLength) {

        static Template of(String body, String id) {
            int[] places = Pattern.compile(id, Pattern.LITERAL)
                    .matcher(body)
                    .results()
                    .mapToInt(MatchResult::start)
                    .toArray();
            return new Template(utf8(body), places, id.length());
        }

        byte[] patched(byte[] source, int id) {
            byte[] patched = body.clone();
            for (int place : places) {
                System.arraycopy(source, id, patched, place, idLength);
            }
            return patched;
        }
    }

    /** The body of the answer. */
    byte[] answer(String operation, byte[] request, int length) {
        return switch (operation) {
            case "GetItem" -> read.patched(request, id(request, length));
            case "Query" -> queried.patched(request, id(request, length));
            case "UpdateItem" ->
                indexOf(ALL_NEW, request, length) < 0 ? EMPTY : updated.patched(request, id(request, length));
            case "PutItem", "DeleteItem", "TransactWriteItems" -> EMPTY;
            case "DescribeTable" -> TABLE;
            default -> throw new IllegalStateException("no benchmark sends " + operation);
        };
    }

    /** Where the request names the id of the item. */
    private int id(byte[] request, int length) {
        int prefix = indexOf(keyPrefix, request, length);
        if (prefix < 0) {
            throw new IllegalStateException("the request names no key of the sample's type");
        }
        return prefix + keyPrefix.length;
    }

    private static int indexOf(byte[] wanted, byte[] bytes, int length) {
        for (int start = 0; start <= length - wanted.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        return -1;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
