package io.monodyne.benchmark.cold;

import io.monodyne.MonodyneSettings;
import io.monodyne.benchmark.cold.Shop.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A program that opens a unit of ten entities, reads a customer and ends. */
public final class MonodyneStart {

    private MonodyneStart() {}

    /** Prints how long it took. */
    public static void main(String[] arguments) {
        Stopwatch stopwatch = Stopwatch.start();
        try (DynamoDbClient client = ColdNetwork.open().client();
                EntityManagerFactory factory = open(client);
                EntityManager entities = factory.createEntityManager()) {
            Customer customer = entities.find(Customer.class, ColdNetwork.ID);
            stopwatch.stop(customer.getName());
        }
    }

    private static EntityManagerFactory open(DynamoDbClient client) {
        return new PersistenceConfiguration("shop")
                .managedClass(Customer.class)
                .managedClass(Shop.Account.class)
                .managedClass(Shop.Address.class)
                .managedClass(Shop.Product.class)
                .managedClass(Shop.Basket.class)
                .managedClass(Orders.Purchase.class)
                .managedClass(Orders.Invoice.class)
                .managedClass(Orders.Shipment.class)
                .managedClass(Orders.Review.class)
                .managedClass(Orders.Voucher.class)
                .property(MonodyneSettings.TABLE, ColdNetwork.TABLE)
                .property(MonodyneSettings.CLIENT, client)
                .createEntityManagerFactory();
    }
}
