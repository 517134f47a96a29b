package io.monodyne.benchmark.cold;

import io.monodyne.benchmark.stub.CannedAnswers;
import io.monodyne.benchmark.stub.StubbedNetwork;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A network behind which there is a customer. */
final class ColdNetwork {

    static final String TABLE = "app";
    static final String ID = "c-000042";
    static final String PREFIX = "CUSTOMER#";
    static final String SORT = "META";

    private ColdNetwork() {}

    static StubbedNetwork open() {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS(PREFIX + ID),
                "sk", AttributeValue.fromS(SORT),
                "_type", AttributeValue.fromS("Customer"),
                "id", AttributeValue.fromS(ID),
                "version", AttributeValue.fromN("3"),
                "name", AttributeValue.fromS("Ann Example"),
                "email", AttributeValue.fromS("ann@example.org"),
                "blocked", AttributeValue.fromBool(false),
                "since", AttributeValue.fromS("2026-01-02T03:04:05.123456789Z"),
                "labels", AttributeValue.fromSs(List.of("early", "loyal")));
        return new StubbedNetwork(new CannedAnswers(PREFIX, ID, item));
    }
}
