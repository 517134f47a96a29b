package io.monodyne.benchmark.parcel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Fills parcels with values of an everyday size. */
public final class ParcelSample {

    /** Whose parcels they are. */
    public static final String CUSTOMER = "c-20417";

    /** How many one customer has, where they are queried. */
    public static final int OF_CUSTOMER = 100;

    private static final UUID TRACKING = new UUID(0x6ad1_2f0c_44be_4e21L, 0x9c3a_7710_ab54_0d9fL);
    private static final Instant ACCEPTED = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 9);
    private static final BigDecimal PRICE = new BigDecimal("12.49");
    private static final BigDecimal INSURED_VALUE = new BigDecimal("250.5");
    private static final int DIGITS = 6;

    private ParcelSample() {}

    /** Ids are all of one length, so that requests and answers are, too. */
    public static String id(int number) {
        String digits = Integer.toString(number);
        return "p-" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** A new parcel, which was never stored. */
    public static Parcel fresh(String id) {
        Parcel parcel = new Parcel();
        fill(parcel, id);
        return parcel;
    }

    /** All parcels of a customer, as they are stored. */
    public static List<Parcel> ofCustomer() {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < OF_CUSTOMER; i++) {
            Parcel parcel = fresh(id(i));
            parcel.setVersion(1);
            parcels.add(parcel);
        }
        return parcels;
    }

    /** The same for the Enhanced Client. */
    public static ParcelBean freshBean(String id) {
        ParcelBean parcel = new ParcelBean();
        fill(parcel, id);
        return parcel;
    }

    private static void fill(Parcel parcel, String id) {
        parcel.setParcelId(id);
        parcel.setCustomerId(CUSTOMER);
        parcel.setReference("Order 2026-000317, second half");
        parcel.setStreet("12 Long Acre");
        parcel.setCity("Lindenau");
        parcel.setCountry("DE");
        parcel.setStage(ParcelStage.SORTED);
        parcel.setAttempts(1);
        parcel.setPieces(3);
        parcel.setWeightGrams(4_250L);
        parcel.setPrice(PRICE);
        parcel.setInsuredValue(INSURED_VALUE);
        parcel.setAcceptedAt(ACCEPTED);
        parcel.setDueDate(DUE);
        parcel.setFragile(true);
        parcel.setInsured(true);
        parcel.setTrackingId(TRACKING);
        parcel.setTags(new LinkedHashSet<>(Set.of("express", "evening", "signature")));
        parcel.setEvents(List.of("accepted", "sorted", "loaded"));
    }
}
