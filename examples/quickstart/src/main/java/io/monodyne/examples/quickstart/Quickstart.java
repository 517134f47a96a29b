package io.monodyne.examples.quickstart;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.RollbackException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Stores, finds, changes, merges and removes entities of three types in one table of a DynamoDB Local in this JVM, and prints
 * each request in one line.
 */
public final class Quickstart {

    private static final OrderId ORDER = new OrderId("ann", 1);
    private static final OrderLineId YARN = new OrderLineId("ann", 1, 2);

    private final EntityManagerFactory factory;
    private final PrintStream out;

    private Quickstart(EntityManagerFactory factory, PrintStream out) {
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
            Quickstart quickstart = new Quickstart(factory, out);
            quickstart.persist();
            quickstart.find();
            quickstart.change();
            quickstart.merge();
            quickstart.remove();
            quickstart.rollBack();
            quickstart.conflict();
            quickstart.violate();
            new Listing(factory, out).print("CUSTOMER#ann");
        }
    }

    // region factory
    static EntityManagerFactory open(RequestListener listener) {
        return new PersistenceConfiguration("shop") // the name of the table, too
                .managedClass(Customer.class)
                .managedClass(PurchaseOrder.class)
                .managedClass(OrderLine.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 1)
                .property(MonodyneSettings.REQUEST_LISTENER, listener)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
    }
    // end region

    private void persist() {
        step(
                "A customer, an order and two lines are persisted in one transaction, with an item that keeps the e-mail unique."
                        + " (Before its first write the table is asked, once, how its keys are called.)");
        // region persist
        factory.runInTransaction(em -> {
            em.persist(new Customer("ann", "Ann Weaver", " Ann@Example.com "));
            em.persist(new PurchaseOrder("ann", 1, Instant.parse("2026-03-01T09:30:00Z")));
            em.persist(new OrderLine(new OrderLineId("ann", 1, 1), "loom", 1, new BigDecimal("249.00")));
            em.persist(new OrderLine(new OrderLineId("ann", 1, 2), "yarn", 12, new BigDecimal("3.50")));
        });
        // end region
    }

    private void find() {
        step("The order is found: one GetItem. Found again, it is the same object, and nothing is asked.");
        try (EntityManager em = factory.createEntityManager()) {
            PurchaseOrder order = em.find(PurchaseOrder.class, ORDER);
            boolean same = order == em.find(PurchaseOrder.class, ORDER);
            out.println(
                    "    -> " + order.getStatus() + ", placed " + order.getPlacedAt() + ", the same object: " + same);
        }
    }

    private void change() {
        step(
                "A business method changes the order: one UpdateItem of what changed, with the key of the index recomputed.");
        // region change
        factory.runInTransaction(em -> {
            PurchaseOrder order = em.find(PurchaseOrder.class, new OrderId("ann", 1));
            order.pay("2026-17");
        });
        // end region
    }

    private void merge() {
        step("A line is changed while it is detached, then merged: read, compared, and one attribute is written.");
        OrderLine line = factory.callInTransaction(em -> em.find(OrderLine.class, YARN));
        line.setQuantity(10);
        factory.runInTransaction(em -> em.merge(line));
    }

    private void remove() {
        step("The line is removed, if it is still the one that was read.");
        factory.runInTransaction(em -> em.remove(em.find(OrderLine.class, YARN)));
    }

    private void rollBack() {
        step("The order is shipped and rolled back: nothing was sent that would have to be undone.");
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.find(PurchaseOrder.class, ORDER).ship();
            em.flush();
            em.getTransaction().rollback();
        }
    }

    private void conflict() {
        step("Two clerks change the order at once: the second one is told, and nothing is lost.");
        try (EntityManager first = factory.createEntityManager();
                EntityManager second = factory.createEntityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            first.find(PurchaseOrder.class, ORDER).ship();
            second.find(PurchaseOrder.class, ORDER).pay("2026-18");
            first.getTransaction().commit();
            refused(() -> second.getTransaction().commit());
        }
    }

    private void violate() {
        step("Another customer claims the same e-mail: refused as a whole.");
        refused(() -> factory.runInTransaction(em -> em.persist(new Customer("bob", "Bob", "ANN@example.com"))));
    }

    private void refused(Runnable commit) {
        try {
            commit.run();
        } catch (RollbackException e) {
            Throwable reason = e.getCause();
            out.println("    -> " + reason.getClass().getSimpleName() + ": " + reason.getMessage());
            return;
        }
        throw new IllegalStateException("this was expected to be refused");
    }

    private void step(String text) {
        out.println();
        out.println(text);
    }
}
