package io.monodyne.benchmark.contender;

import io.monodyne.MonodyneSettings;
import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Monodyne with its default settings: an entity manager for each operation. */
public final class Monodyne implements Contender {

    private final StubbedNetwork network = ParcelNetwork.open();
    private final DynamoDbClient client = network.client();
    private final EntityManagerFactory factory = new PersistenceConfiguration("benchmark")
            .managedClass(Parcel.class)
            .property(MonodyneSettings.TABLE, ParcelKeys.TABLE)
            .property(MonodyneSettings.CLIENT, client)
            .createEntityManagerFactory();

    @Override
    public Parcel find(String id) {
        try (EntityManager entities = factory.createEntityManager()) {
            return entities.find(Parcel.class, id);
        }
    }

    @Override
    public void change(String id) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            Changes.apply(entities.find(Parcel.class, id));
            entities.getTransaction().commit();
        }
    }

    @Override
    public void insert(String id) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            entities.persist(ParcelSample.fresh(id));
            entities.getTransaction().commit();
        }
    }

    @Override
    public Flock flock(int size) {
        EntityManager entities = factory.createEntityManager();
        List<Parcel> parcels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parcels.add(entities.find(Parcel.class, ParcelSample.id(i)));
        }
        return new ManagedFlock(entities, parcels);
    }

    /** All parcels are managed by one entity manager, which finds out what changed. */
    private static final class ManagedFlock implements Flock {

        private final EntityManager entities;
        private final List<Parcel> parcels;

        ManagedFlock(EntityManager entities, List<Parcel> parcels) {
            this.entities = entities;
            this.parcels = parcels;
        }

        @Override
        public void change(int count) {
            entities.getTransaction().begin();
            for (int i = 0; i < count; i++) {
                Changes.apply(parcels.get((int) ((long) i * parcels.size() / count)));
            }
            entities.getTransaction().commit();
        }

        @Override
        public void close() {
            entities.close();
        }
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    /** The body of the last request. */
    public byte[] lastRequest() {
        return network.lastRequest();
    }

    @Override
    public void close() {
        factory.close();
        client.close();
    }
}
