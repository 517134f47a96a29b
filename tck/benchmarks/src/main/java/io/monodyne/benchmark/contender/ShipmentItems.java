package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.shipment.Piece;
import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.shipment.ShipmentKeys;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shipments to items and back, attribute by attribute, as one writes it by hand: an attribute is trusted to be there. */
@NullUnmarked
public final class ShipmentItems {

    private static final int ATTRIBUTES_AND_KEYS = 13;

    private ShipmentItems() {}

    /** The whole partition in its order: the pieces, then the shipment. */
    public static List<Map<String, AttributeValue>> items(Shipment shipment) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (Piece piece : shipment.getPieces()) {
            items.add(item(piece));
        }
        items.add(item(shipment));
        return items;
    }

    private static Map<String, AttributeValue> item(Shipment shipment) {
        Map<String, AttributeValue> item = new HashMap<>(2 * ATTRIBUTES_AND_KEYS);
        item.put("pk", text(ShipmentKeys.partition(shipment.getId())));
        item.put("sk", text(ShipmentKeys.SORT));
        item.put("_type", text(ShipmentKeys.TYPE));
        item.put("id", text(shipment.getId()));
        item.put("version", number(shipment.getVersion()));
        item.put("sender", text(shipment.getSender()));
        item.put("receiver", text(shipment.getReceiver()));
        item.put("reference", text(shipment.getReference()));
        item.put("insured", AttributeValue.fromBool(shipment.isInsured()));
        item.put("acceptedAt", text(shipment.getAcceptedAt().toString()));
        return item;
    }

    private static Map<String, AttributeValue> item(Piece piece) {
        Map<String, AttributeValue> item = new HashMap<>(2 * ATTRIBUTES_AND_KEYS);
        item.put("pk", text(ShipmentKeys.partition(piece.getShipment().getId())));
        item.put("sk", text(ShipmentKeys.pieceSort(piece.getNumber())));
        item.put("_type", text(ShipmentKeys.PIECE_TYPE));
        item.put("shipment_id", text(piece.getShipment().getId()));
        item.put("number", number(piece.getNumber()));
        item.put("version", number(piece.getVersion()));
        item.put("article", text(piece.getArticle()));
        item.put("description", text(piece.getDescription()));
        item.put("quantity", number(piece.getQuantity()));
        item.put("weightGrams", number(piece.getWeightGrams()));
        item.put("price", AttributeValue.fromN(piece.getPrice().toPlainString()));
        item.put("fragile", AttributeValue.fromBool(piece.isFragile()));
        item.put("dueDate", text(piece.getDueDate().toString()));
        return item;
    }

    /** The shipment of an item, still without pieces. */
    static Shipment shipment(Map<String, AttributeValue> item) {
        Shipment shipment = new Shipment();
        shipment.setId(item.get("id").s());
        shipment.setVersion(Long.parseLong(item.get("version").n()));
        shipment.setSender(item.get("sender").s());
        shipment.setReceiver(item.get("receiver").s());
        shipment.setReference(item.get("reference").s());
        shipment.setInsured(item.get("insured").bool());
        shipment.setAcceptedAt(Instant.parse(item.get("acceptedAt").s()));
        return shipment;
    }

    /** The piece of an item, still without its shipment. */
    static Piece piece(Map<String, AttributeValue> item) {
        Piece piece = new Piece();
        piece.setNumber(Integer.parseInt(item.get("number").n()));
        piece.setVersion(Long.parseLong(item.get("version").n()));
        piece.setArticle(item.get("article").s());
        piece.setDescription(item.get("description").s());
        piece.setQuantity(Integer.parseInt(item.get("quantity").n()));
        piece.setWeightGrams(Long.parseLong(item.get("weightGrams").n()));
        piece.setPrice(new BigDecimal(item.get("price").n()));
        piece.setFragile(item.get("fragile").bool());
        piece.setDueDate(LocalDate.parse(item.get("dueDate").s()));
        return piece;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
