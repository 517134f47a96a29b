package io.monodyne.benchmark.contender;

import io.monodyne.MonodyneSettings;
import io.monodyne.benchmark.shipment.Piece;
import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.shipment.ShipmentKeys;
import io.monodyne.benchmark.shipment.ShipmentSample;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Monodyne with its default settings: an entity manager for each operation, and an entity graph for the pieces. */
public final class MonodyneShipments implements ShipmentContender {

    private final StubbedNetwork network = ShipmentNetwork.open();
    private final DynamoDbClient client = network.client();
    private final EntityManagerFactory factory = new PersistenceConfiguration("benchmark")
            .managedClass(Shipment.class)
            .managedClass(Piece.class)
            .property(MonodyneSettings.TABLE, ShipmentKeys.TABLE)
            .property(MonodyneSettings.CLIENT, client)
            .createEntityManagerFactory();

    @Override
    public Shipment load(String id) {
        try (EntityManager entities = factory.createEntityManager()) {
            return whole(entities, id);
        }
    }

    private static Shipment whole(EntityManager entities, String id) {
        return entities.find(
                Shipment.class, id, Map.of("jakarta.persistence.fetchgraph", entities.getEntityGraph(Shipment.WHOLE)));
    }

    @Override
    public void change(String id) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            Piece piece = whole(entities, id).getPieces().get(ShipmentSample.CHANGED - 1);
            piece.setQuantity(piece.getQuantity() + 1);
            entities.getTransaction().commit();
        }
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    @Override
    public byte[] lastRequest() {
        return network.lastRequest();
    }

    @Override
    public void close() {
        factory.close();
        client.close();
    }
}
