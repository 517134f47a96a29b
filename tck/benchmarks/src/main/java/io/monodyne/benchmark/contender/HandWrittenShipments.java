package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.shipment.Piece;
import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.shipment.ShipmentKeys;
import io.monodyne.benchmark.shipment.ShipmentSample;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The floor: one Query for the partition of a shipment, its items told apart by their type, and one conditional update of the
 * piece that changed. Which one that is it knows by itself.
 */
public final class HandWrittenShipments implements ShipmentContender {

    private static final String PARTITION = "pk = :pk";
    private static final String UPDATE = "SET quantity = :quantity, version = :next";
    private static final String UNCHANGED = "version = :version AND #type = :type";
    private static final Map<String, String> NAMES = Map.of("#type", "_type");
    private static final AttributeValue TYPE = AttributeValue.fromS(ShipmentKeys.PIECE_TYPE);

    private final StubbedNetwork network = ShipmentNetwork.open();
    private final DynamoDbClient client = network.client();

    @Override
    public Shipment load(String id) {
        List<Piece> pieces = new ArrayList<>();
        Shipment shipment = null;
        Map<String, AttributeValue> next = Map.of();
        do {
            QueryResponse page = client.query(page(id, next));
            for (Map<String, AttributeValue> item : page.items()) {
                if (TYPE.equals(item.get("_type"))) {
                    pieces.add(ShipmentItems.piece(item));
                } else {
                    shipment = ShipmentItems.shipment(item);
                }
            }
            next = page.lastEvaluatedKey();
        } while (!next.isEmpty());
        return assembled(shipment, pieces);
    }

    private static QueryRequest page(String id, Map<String, AttributeValue> after) {
        QueryRequest.Builder page = QueryRequest.builder()
                .tableName(ShipmentKeys.TABLE)
                .keyConditionExpression(PARTITION)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(ShipmentKeys.partition(id))))
                .consistentRead(true);
        return after.isEmpty() ? page.build() : page.exclusiveStartKey(after).build();
    }

    private static Shipment assembled(@Nullable Shipment shipment, List<Piece> pieces) {
        if (shipment == null) {
            throw new NoSuchElementException("no such shipment");
        }
        for (Piece piece : pieces) {
            piece.setShipment(shipment);
        }
        shipment.getPieces().addAll(pieces);
        return shipment;
    }

    @Override
    public void change(String id) {
        Piece piece = load(id).getPieces().get(ShipmentSample.CHANGED - 1);
        piece.setQuantity(piece.getQuantity() + 1);
        client.updateItem(UpdateItemRequest.builder()
                .tableName(ShipmentKeys.TABLE)
                .key(Map.of(
                        "pk", AttributeValue.fromS(ShipmentKeys.partition(id)),
                        "sk", AttributeValue.fromS(ShipmentKeys.pieceSort(piece.getNumber()))))
                .updateExpression(UPDATE)
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(
                        ":quantity", AttributeValue.fromN(Integer.toString(piece.getQuantity())),
                        ":next", AttributeValue.fromN(Long.toString(piece.getVersion() + 1)),
                        ":version", AttributeValue.fromN(Long.toString(piece.getVersion())),
                        ":type", TYPE))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
        piece.setVersion(piece.getVersion() + 1);
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    @Override
    public byte[] lastRequest() {
        return network.lastRequest();
    }

    @Override
    public void close() {
        client.close();
    }
}
