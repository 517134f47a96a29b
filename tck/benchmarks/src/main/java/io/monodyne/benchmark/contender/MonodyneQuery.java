package io.monodyne.benchmark.contender;

import io.monodyne.MonodyneSettings;
import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelStage;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Monodyne with its default settings: JPQL, an entity manager for each query, and results that it tracks. */
public final class MonodyneQuery implements QueryContender {

    private static final String PARCELS = "select p from Parcel p where p.customerId = :customer and p.stage = :stage";

    private final StubbedNetwork network = ParcelNetwork.ofCustomers();
    private final DynamoDbClient client = network.client();
    private final EntityManagerFactory factory = new PersistenceConfiguration("benchmark")
            .managedClass(Parcel.class)
            .property(MonodyneSettings.TABLE, ParcelKeys.TABLE)
            .property(MonodyneSettings.CLIENT, client)
            .createEntityManagerFactory();
    private final EntityManager planning = factory.createEntityManager();

    @Override
    public List<Parcel> parcels(String customerId, ParcelStage stage) {
        try (EntityManager entities = factory.createEntityManager()) {
            return entities.createQuery(PARCELS, Parcel.class)
                    .setParameter("customer", customerId)
                    .setParameter("stage", stage)
                    .getResultList();
        }
    }

    /** Parses, binds and plans a statement that was planned before; nothing is sent. */
    public Object plan() {
        return planning.createQuery(PARCELS, Parcel.class);
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    @Override
    public void close() {
        planning.close();
        factory.close();
        client.close();
    }
}
