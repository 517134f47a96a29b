package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A join column that is never written is another attribute's, and the reference follows it (section 11.1.25). */
public class SharedColumnContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Depot.class, Parcel.class, Box.class, BoxId.class, Label.class);

    @Entity
    @IndexMap(partitionKey = "DEPOT#{id}", sortKey = "DEPOT")
    static class Depot {
        @Id
        String id;

        @OneToMany(mappedBy = "depot")
        List<Box> boxes = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "depot_of_label")
        List<Label> labels = new ArrayList<>();

        Depot() {}

        Depot(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Parcel {
        @Id
        String id = "p";

        @Column(name = "depot")
        String depotId;

        @ManyToOne
        @JoinColumn(name = "depot", insertable = false, updatable = false)
        Depot depot;
    }

    @Embeddable
    record BoxId(String depot, int number) {}

    @Entity
    @IndexMap(partitionKey = "DEPOT#{id.depot}", sortKey = "BOX#{id.number}")
    static class Box {
        @EmbeddedId
        BoxId id;

        @ManyToOne
        @JoinColumn(name = "depot", insertable = false, updatable = false)
        Depot depot;

        Box() {}

        Box(String depot, int number) {
            this.id = new BoxId(depot, number);
        }
    }

    @Entity
    static class Label {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "depot_of_label", insertable = false, updatable = false)
        Depot depot;

        Label() {}

        Label(String id) {
            this.id = id;
        }
    }

    @Test
    void theReferenceIsReadByTheValueOfTheAttribute() {
        Parcel parcel = new Parcel();
        parcel.depotId = "north";
        unit.persist(new Depot("north"), parcel);
        Map<String, AttributeValue> item = unit.table().item("Parcel#p", "Parcel");
        assertEquals(AttributeValue.fromS("north"), item.get("depot"));
        assertFalse(item.containsKey("depot_id"));
        unit.inTransaction(em -> assertEquals("north", em.find(Parcel.class, "p").depot.id));
    }

    @Test
    void theReferenceWritesNothing() {
        Parcel parcel = new Parcel();
        parcel.depotId = "north";
        Depot south = new Depot("south");
        parcel.depot = south;
        unit.persist(new Depot("north"), south, parcel);
        unit.inTransaction(em -> assertEquals("north", em.find(Parcel.class, "p").depot.id));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Parcel.class, "p").depot = em.find(Depot.class, "south"));
        assertFalse(unit.requests().sent().stream().anyMatch(request -> request.startsWith("update")));
        assertEquals("north", unit.table().text("Parcel#p", "Parcel", "depot"));
    }

    @Test
    void theReferenceFollowsTheAttribute() {
        Parcel parcel = new Parcel();
        parcel.depotId = "north";
        unit.persist(new Depot("north"), new Depot("south"), parcel);
        unit.inTransaction(em -> em.find(Parcel.class, "p").depotId = "south");
        unit.inTransaction(em -> assertEquals("south", em.find(Parcel.class, "p").depot.id));
        unit.inTransaction(em -> em.find(Parcel.class, "p").depotId = null);
        unit.inTransaction(em -> assertNull(em.find(Parcel.class, "p").depot));
    }

    @Test
    void theAttributeMayBePartOfTheId() {
        unit.persist(new Depot("north"), new Box("north", 1), new Box("north", 2), new Box("south", 3));
        unit.inTransaction(em -> {
            Depot depot = em.find(Depot.class, "north");
            assertSame(depot, em.find(Box.class, new BoxId("north", 1)).depot);
            assertEquals(
                    List.of(1, 2),
                    depot.boxes.stream().map(box -> box.id.number()).toList());
        });
    }

    @Test
    void theColumnMayBeTheOneThatACollectionKeeps() {
        Depot depot = new Depot("north");
        Label label = new Label("l");
        depot.labels.add(label);
        unit.persist(depot, label, new Label("m"));
        assertEquals("north", unit.table().text("Label#l", "Label", "depot_of_label"));
        unit.inTransaction(em -> {
            assertEquals("north", em.find(Label.class, "l").depot.id);
            assertNull(em.find(Label.class, "m").depot);
            assertEquals("l", em.find(Depot.class, "north").labels.get(0).id);
        });
    }
}
