package io.monodyne.tck.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monodyne.tck.TestUnit;
import java.util.List;

/** The unit of these contracts, what is stored in it before each test, and what tells whether something was read. */
final class Market {

    private Market() {}

    static TestUnit unit() {
        return TestUnit.of(
                Purchase.class,
                Position.class,
                Shipping.class,
                Customer.class,
                Goods.class,
                Hamper.class,
                Maker.class,
                Stall.class);
    }

    /** A purchase of two goods, one of them a hamper; three customers who are friends in a row; a stall with one reservation. */
    static void open(TestUnit unit) {
        unit.inTransaction(em -> {
            Maker baker = new Maker("baker", "Baker");
            Maker packer = new Maker("packer", "Packer");
            Maker carrier = new Maker("carrier", "Carrier");
            Maker insurer = new Maker("insurer", "Insurer");
            List.of(baker, packer, carrier, insurer).forEach(em::persist);
            Customer ann = new Customer("ann", "Ann", null);
            Customer bob = new Customer("bob", "Bob", ann);
            Customer cleo = new Customer("cleo", "Cleo", bob);
            List.of(ann, bob, cleo).forEach(em::persist);
            Goods bread = new Goods("bread", "Bread", baker);
            Hamper hamper = new Hamper("hamper", "Hamper", baker, packer);
            List.of(bread, hamper).forEach(em::persist);
            Purchase purchase = new Purchase("p1", ann, cleo, new Shipping("Rome", carrier, insurer));
            purchase.add(bread);
            purchase.add(hamper);
            em.persist(purchase);
            Stall stall = new Stall("s1");
            stall.getReserved().put(bob, bread);
            em.persist(stall);
        });
        unit.requests().reset();
    }

    /** The use sends nothing: what it uses was read before. */
    static void assertRead(TestUnit unit, Runnable use) {
        unit.requests().reset();
        use.run();
        unit.assertRequests("");
    }

    /** The use has to read something first. */
    static void assertUnread(TestUnit unit, Runnable use) {
        unit.requests().reset();
        use.run();
        assertFalse(unit.requests().sent().isEmpty(), "nothing was read, so it was read before");
        unit.requests().reset();
    }

    /** The operations that were sent since the last reset, without what they were asked for. */
    static List<String> operations(TestUnit unit) {
        List<String> operations = unit.requests().sent().stream()
                .map(request -> request.substring(0, request.indexOf(' ')))
                .toList();
        unit.requests().reset();
        return operations;
    }
}
