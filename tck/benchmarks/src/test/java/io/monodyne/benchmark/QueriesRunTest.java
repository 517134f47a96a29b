package io.monodyne.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.benchmark.contender.EnhancedQuery;
import io.monodyne.benchmark.contender.HandWrittenQuery;
import io.monodyne.benchmark.contender.MonodyneQuery;
import io.monodyne.benchmark.contender.ParcelItems;
import io.monodyne.benchmark.contender.QueryContender;
import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.parcel.ParcelStage;
import io.monodyne.benchmark.stub.Traffic;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what is measured of queries once, and shows that the contenders do the same. */
class QueriesRunTest {

    static List<Supplier<QueryContender>> contenders() {
        return List.of(HandWrittenQuery::new, EnhancedQuery::new, MonodyneQuery::new);
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allFindTheSameHundredParcelsWithOneRequest(Supplier<QueryContender> open) {
        try (QueryContender contender = open.get()) {
            List<? extends Parcel> found = contender.parcels(ParcelSample.CUSTOMER, ParcelStage.SORTED);
            List<Parcel> expected = ParcelSample.ofCustomer();
            assertEquals(expected.size(), found.size());
            for (int i = 0; i < expected.size(); i++) {
                Parcel parcel = found.get(i);
                parcel.setTags(expected.get(i).getTags()); // sets have no order, but the lists that they are sent as do
                assertEquals(ParcelItems.item(expected.get(i)), ParcelItems.item(parcel));
            }
            Traffic before = contender.traffic();
            contender.parcels(ParcelSample.CUSTOMER, ParcelStage.SORTED);
            assertEquals(1, contender.traffic().minus(before).requests());
        }
    }

    @Test
    void planningSendsNothing() {
        try (MonodyneQuery monodyne = new MonodyneQuery()) {
            monodyne.plan();
            Traffic before = monodyne.traffic();
            monodyne.plan();
            assertEquals(0, monodyne.traffic().minus(before).requests());
        }
    }
}
