package io.monodyne.examples.orders;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * Places an order, reads it as a whole, changes parts of it, and follows its references, in one table of a DynamoDB Local in
 * this JVM. Prints each request in one line.
 */
public final class Orders {

    private static final Instant PLACED = Instant.parse("2026-03-01T09:30:00Z");
    private static final Instant PAID = Instant.parse("2026-03-02T17:05:00Z");

    private final EntityManagerFactory factory;
    private final PrintStream out;

    private Orders(EntityManagerFactory factory, PrintStream out) {
        this.factory = factory;
        this.out = out;
    }

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        out.println("The table is created with its index.");
        // Closing the factory stops DynamoDB Local, whose threads would keep the JVM alive.
        try (EntityManagerFactory factory =
                open(request -> out.println("    " + request.textWithValues().replace("\n", "\n    ")))) {
            Orders orders = new Orders(factory, out);
            orders.stock();
            orders.place();
            orders.read();
            orders.changeLine();
            orders.cancelLine();
            orders.pay();
            orders.ofCustomer();
            orders.tagged();
        }
    }

    private static EntityManagerFactory open(RequestListener listener) {
        return new PersistenceConfiguration("shop") // the name of the table, too
                .managedClass(Customer.class)
                .managedClass(CustomerOrder.class)
                .managedClass(OrderLine.class)
                .managedClass(Payment.class)
                .managedClass(Product.class)
                .managedClass(Tag.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 1)
                .property(MonodyneSettings.REQUEST_LISTENER, listener)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
    }

    private void stock() {
        step(
                "A customer, three products and their tags, with an item for each pair of product and tag, found from both sides.");
        factory.runInTransaction(em -> {
            Tag wool = new Tag("wool");
            Tag tool = new Tag("tool");
            em.persist(wool);
            em.persist(tool);
            em.persist(new Customer("ann", "Ann Weaver"));
            em.persist(new Product("loom", "Table loom", tool));
            em.persist(new Product("shuttle", "Boat shuttle", tool));
            em.persist(new Product("yarn", "Merino yarn", wool));
        });
    }

    private void place() {
        step(
                "The order is placed: persisted with its lines and its first payment, in one transaction. Whom and what it refers to"
                        + " is not read.");
        // region place
        factory.runInTransaction(em -> {
            CustomerOrder order = new CustomerOrder("2026-17", em.getReference(Customer.class, "ann"), PLACED);
            order.add(em.getReference(Product.class, "loom"), 1, new BigDecimal("249.00"));
            order.add(em.getReference(Product.class, "yarn"), 12, new BigDecimal("3.50"));
            order.add(em.getReference(Product.class, "shuttle"), 2, new BigDecimal("18.00"));
            order.pay(PLACED, new BigDecimal("100.00"));
            em.persist(order);
        });
        // end region
    }

    private void read() {
        step("The order is read as a whole: one Query finds it, its lines and its payments.");
        try (EntityManager em = factory.createEntityManager()) {
            CustomerOrder order = whole(em);
            out.println("    -> " + order.getLines().size() + " lines, "
                    + order.getPayments().size() + " payment, " + order.due() + " due");

            step("The products of its lines are asked for when the first of them is needed: all by one BatchGetItem.");
            for (OrderLine line : order.getLines()) {
                out.println(
                        "    -> " + line.getQuantity() + " " + line.getProduct().getName());
            }
        }
    }

    // region read
    private static CustomerOrder whole(EntityManager em) {
        return em.find(
                CustomerOrder.class,
                "2026-17",
                Map.of("jakarta.persistence.fetchgraph", em.getEntityGraph("whole-order")));
    }
    // end region

    private void changeLine() {
        step("One line is changed: of all that was read, one item is written, and of it one attribute.");
        // region change
        factory.runInTransaction(em -> whole(em).line(2).setQuantity(10));
        // end region
    }

    private void cancelLine() {
        step("A line is taken out of the list, and so deleted.");
        factory.runInTransaction(em -> whole(em).cancel(3));
    }

    private void pay() {
        step("A payment is added. The payments that there are need not be read for it.");
        factory.runInTransaction(em -> em.find(CustomerOrder.class, "2026-17").pay(PAID, new BigDecimal("184.00")));
    }

    private void ofCustomer() {
        step("The orders of a customer, oldest first: one Query on the index.");
        try (EntityManager em = factory.createEntityManager()) {
            for (CustomerOrder order : em.find(Customer.class, "ann").getOrders()) {
                out.println("    -> " + order.getId() + ", placed " + order.getPlacedAt());
            }
        }
    }

    private void tagged() {
        step("What has a tag: the pairs are found by one Query on the index, the products by one BatchGetItem.");
        try (EntityManager em = factory.createEntityManager()) {
            for (Product product : em.find(Tag.class, "tool").getProducts()) {
                out.println("    -> " + product.getName());
            }
        }
    }

    private void step(String text) {
        out.println();
        out.println(text);
    }
}
