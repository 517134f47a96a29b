package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parcels to items and back, attribute by attribute, as one writes it by hand: an attribute is trusted to be there. */
@NullUnmarked
public final class ParcelItems {

    private static final int ATTRIBUTES_AND_KEYS = 25;

    private ParcelItems() {}

    /** The whole item, with its keys and its type. */
    public static Map<String, AttributeValue> item(Parcel parcel) {
        Map<String, AttributeValue> item = new HashMap<>(2 * ATTRIBUTES_AND_KEYS);
        item.put("pk", text(ParcelKeys.partition(parcel.getParcelId())));
        item.put("sk", text(ParcelKeys.SORT));
        item.put("gsi0_pk", text(ParcelKeys.indexPartition(parcel.getCustomerId())));
        item.put("gsi0_sk", text(ParcelKeys.indexSort(parcel.getStage())));
        item.put("_type", text(ParcelKeys.TYPE));
        item.put("parcelId", text(parcel.getParcelId()));
        item.put("customerId", text(parcel.getCustomerId()));
        item.put("reference", text(parcel.getReference()));
        item.put("street", text(parcel.getStreet()));
        item.put("city", text(parcel.getCity()));
        item.put("country", text(parcel.getCountry()));
        item.put("stage", text(parcel.getStage().name()));
        item.put("attempts", number(parcel.getAttempts()));
        item.put("pieces", number(parcel.getPieces()));
        item.put("weightGrams", number(parcel.getWeightGrams()));
        item.put("version", number(parcel.getVersion()));
        item.put("price", AttributeValue.fromN(parcel.getPrice().toPlainString()));
        item.put("insuredValue", AttributeValue.fromN(parcel.getInsuredValue().toPlainString()));
        item.put("acceptedAt", text(parcel.getAcceptedAt().toString()));
        item.put("dueDate", text(parcel.getDueDate().toString()));
        item.put("fragile", AttributeValue.fromBool(parcel.isFragile()));
        item.put("insured", AttributeValue.fromBool(parcel.isInsured()));
        item.put("trackingId", text(parcel.getTrackingId().toString()));
        item.put("tags", AttributeValue.fromSs(List.copyOf(parcel.getTags())));
        item.put("events", list(parcel.getEvents()));
        return item;
    }

    /** The parcel of an item. */
    public static Parcel parcel(Map<String, AttributeValue> item) {
        Parcel parcel = new Parcel();
        parcel.setParcelId(item.get("parcelId").s());
        parcel.setCustomerId(item.get("customerId").s());
        parcel.setReference(item.get("reference").s());
        parcel.setStreet(item.get("street").s());
        parcel.setCity(item.get("city").s());
        parcel.setCountry(item.get("country").s());
        parcel.setStage(ParcelStage.valueOf(item.get("stage").s()));
        parcel.setAttempts(Integer.parseInt(item.get("attempts").n()));
        parcel.setPieces(Integer.parseInt(item.get("pieces").n()));
        parcel.setWeightGrams(Long.parseLong(item.get("weightGrams").n()));
        parcel.setVersion(Long.parseLong(item.get("version").n()));
        parcel.setPrice(new BigDecimal(item.get("price").n()));
        parcel.setInsuredValue(new BigDecimal(item.get("insuredValue").n()));
        parcel.setAcceptedAt(Instant.parse(item.get("acceptedAt").s()));
        parcel.setDueDate(LocalDate.parse(item.get("dueDate").s()));
        parcel.setFragile(item.get("fragile").bool());
        parcel.setInsured(item.get("insured").bool());
        parcel.setTrackingId(UUID.fromString(item.get("trackingId").s()));
        parcel.setTags(new LinkedHashSet<>(item.get("tags").ss()));
        List<AttributeValue> stored = item.get("events").l();
        List<String> events = new ArrayList<>(stored.size());
        for (AttributeValue event : stored) {
            events.add(event.s());
        }
        parcel.setEvents(events);
        return parcel;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue list(List<String> texts) {
        List<AttributeValue> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(text(text));
        }
        return AttributeValue.fromL(values);
    }
}
