package io.monodyne.tck.concurrency;

import io.monodyne.IndexMap;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** With a version, which keeps writers apart. */
@Entity
@IndexMap(partitionKey = "INVOICE#{id}", sortKey = "INVOICE")
@IndexMap(index = "gsi0", partitionKey = "CUSTOMER#{customer}", sortKey = "{paid}#{amount}")
@IndexMap(index = "gsi3", partitionKey = "ALL", sortKey = "{amount}#{customer}")
class Invoice {

    @Id
    private String id;

    @Version
    private long version;

    private String customer;
    private Boolean paid;
    private long amount;

    @ElementCollection
    private List<String> lines = new ArrayList<>();

    protected Invoice() {}

    private void change(int attribute, Random random) {
        switch (attribute) {
            case 0 -> customer = Kind.text(random);
            case 1 -> paid = random.nextInt(3) == 0 ? null : random.nextBoolean();
            case 2 -> amount = random.nextLong() / 8;
            case 3 -> lines.add("line" + random.nextInt(100));
            default -> lines.clear();
        }
    }

    /** What is done with invoices. */
    static final class Invoices implements Kind<Invoice> {

        private static final int LONG_DIGITS = 19;
        private static final int CHANGES = 5;

        @Override
        public Class<Invoice> type() {
            return Invoice.class;
        }

        @Override
        public boolean versioned() {
            return true;
        }

        @Override
        public List<String> key(String id) {
            return List.of("INVOICE#" + Recomputed.escaped(id), "INVOICE");
        }

        @Override
        public Invoice create(String id, Random random) {
            Invoice invoice = new Invoice();
            invoice.id = id;
            for (int i = 0; i < CHANGES - 1; i++) {
                invoice.change(i, random);
            }
            return invoice;
        }

        @Override
        public void change(Invoice invoice, Random random) {
            for (int i = random.nextInt(3); i > 0; i--) {
                invoice.change(random.nextInt(CHANGES), random);
            }
        }

        @Override
        public Map<String, Object> state(Invoice invoice) {
            Map<String, Object> state = new HashMap<>();
            state.put("customer", invoice.customer);
            state.put("paid", invoice.paid);
            state.put("amount", invoice.amount);
            state.put("lines", List.copyOf(invoice.lines));
            return state;
        }

        @Override
        public Map<String, String> keys(Map<String, AttributeValue> item) {
            Recomputed of = new Recomputed(item);
            String amount = of.number("amount", LONG_DIGITS);
            return of.pair(
                            "gsi0",
                            Recomputed.joined("CUSTOMER", of.text("customer")),
                            Recomputed.joined(of.flag("paid"), amount))
                    .pair("gsi3", "ALL", Recomputed.joined(amount, of.text("customer")))
                    .keys();
        }
    }
}
