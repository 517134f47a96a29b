package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.EntityChange;
import io.monodyne.SingleTable;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What neither of the two has: tenants, native keys, streams. */
final class Beyond implements Runnable {

    private final SingleTable single;
    private final Transcript out;
    private final NoticeId id = Saves.alert().id();

    Beyond(EntityManagerFactory factory, Transcript out) {
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("A tenant sees what is its own.");
        out.call("acme saves an invoice; globex lists its invoices, and asks for that of acme; nobody asks");
        tenants();

        out.step("Attributes themselves are the keys of an index.");
        out.call("deliveries to the EU that are open and due until the fifth");
        deliveries();

        out.step("A record of the stream is a change of an entity.");
        out.call("the images before and after an update");
        stream();
    }

    private void tenants() {
        // region tenants
        SingleTable acme = single.forTenant("acme");
        acme.save(new Invoice("2026-1", 9900)).run(); // of acme, though nobody says so
        List<Invoice> ofGlobex =
                single.forTenant("globex").query(Invoice.class).list().run();
        // end region
        out.result(ofGlobex.size() + " invoices");
        out.refused(() -> single.forTenant("globex")
                .get(Invoice.class, new Invoice.Key("acme", "2026-1"))
                .run());
        out.refused(() -> single.query(Invoice.class).list().run());
    }

    private void deliveries() {
        single.save(new Delivery("d1", "EU", "open", LocalDate.of(2026, 3, 4))).run();
        single.save(new Delivery("d2", "EU", "open", LocalDate.of(2026, 3, 9))).run();
        // region native
        List<Delivery> due = single.query(Delivery.class)
                .index("by-region")
                .where(path(Delivery_.region).equalTo("EU"))
                .where(path(Delivery_.state).equalTo("open"))
                .where(path(Delivery_.due).lessThanOrEqualTo(LocalDate.of(2026, 3, 5)))
                .list()
                .run();
        // end region
        out.result(due.stream().map(Delivery::getCode).toList());
    }

    private void stream() {
        Map<String, AttributeValue> before =
                single.get(Alert.class, id).asItem().run().orElseThrow();
        single.update(Alert.class, id).add(path(Alert_.repeats), 1).run();
        Map<String, AttributeValue> after =
                single.get(Alert.class, id).asItem().run().orElseThrow();
        Map<String, AttributeValue> keys = Map.of("pk", before.get("pk"), "sk", before.get("sk"));
        // region stream
        Optional<EntityChange<?>> change = single.change(keys, before, after);
        EntityChange<Alert> ofAlert = change.flatMap(any -> any.as(Alert.class)).orElseThrow();
        int repeats = ofAlert.newEntity().orElseThrow().getRepeats();
        // end region
        out.result(ofAlert + ": " + repeats + " repeats");
    }
}
