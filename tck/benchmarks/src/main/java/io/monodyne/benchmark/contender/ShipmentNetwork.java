package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.shipment.ShipmentKeys;
import io.monodyne.benchmark.shipment.ShipmentSample;
import io.monodyne.benchmark.stub.CannedAnswers;
import io.monodyne.benchmark.stub.StubbedNetwork;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Networks behind which all shipments are alike. */
final class ShipmentNetwork {

    private ShipmentNetwork() {}

    static StubbedNetwork open() {
        Shipment stored = ShipmentSample.stored(ShipmentSample.id(0));
        List<Map<String, AttributeValue>> partition = ShipmentItems.items(stored);
        Map<String, AttributeValue> root = partition.get(partition.size() - 1);
        return new StubbedNetwork(new CannedAnswers(ShipmentKeys.PREFIX, stored.getId(), root, partition));
    }
}
