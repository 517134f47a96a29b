package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.stub.CannedAnswers;
import io.monodyne.benchmark.stub.StubbedNetwork;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Networks behind which all parcels are alike. */
final class ParcelNetwork {

    private static final long STORED_VERSION = 7;

    private ParcelNetwork() {}

    static StubbedNetwork open() {
        Parcel stored = ParcelSample.fresh(ParcelSample.id(0));
        stored.setVersion(STORED_VERSION);
        return new StubbedNetwork(new CannedAnswers(ParcelKeys.PREFIX, stored.getParcelId(), ParcelItems.item(stored)));
    }

    /** Every customer has the same parcels. */
    static StubbedNetwork ofCustomers() {
        List<Map<String, AttributeValue>> items =
                ParcelSample.ofCustomer().stream().map(ParcelItems::item).toList();
        return new StubbedNetwork(
                new CannedAnswers(ParcelKeys.CUSTOMER_PREFIX, ParcelSample.CUSTOMER, items.get(0), items));
    }
}
