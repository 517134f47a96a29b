package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Annotations that speak of SQL alone change nothing (Jakarta Persistence 3.2, chapter 11). */
public class ToleratedAnnotationsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Gadget.class);

    @Entity
    @Table(
            indexes = @Index(name = "by_label", columnList = "label DESC", unique = false),
            check = @CheckConstraint(name = "positive", constraint = "amount > 0"),
            comment = "a comment",
            options = "engine = x")
    @SecondaryTable(
            name = "gadget_details",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "gadget_id"),
            uniqueConstraints = @UniqueConstraint(columnNames = "label"))
    @SqlResultSetMapping(name = "mapping")
    @NamedNativeQuery(name = "native", query = "select 1")
    @Cacheable(false)
    static class Gadget {
        @Id
        @Column(columnDefinition = "varchar(20)", length = 20)
        String id = "g";

        @Column(
                table = "gadget_details",
                length = 3,
                comment = "a comment",
                options = "x",
                check = @CheckConstraint(constraint = "label <> ''"))
        String label = "longer than three";

        int amount = -1;
    }

    @Test
    void theItemIsThatOfAnEntityWithoutThem() {
        unit.persist(new Gadget());
        Map<String, AttributeValue> item = unit.table().item("Gadget#g", "Gadget");
        assertEquals(Set.of("pk", "sk", "gsi19_pk", "gsi19_sk", "_type", "id", "label", "amount"), item.keySet());
        unit.inTransaction(em -> {
            Gadget read = em.find(Gadget.class, "g");
            assertEquals("longer than three", read.label);
            assertEquals(-1, read.amount);
        });
        assertFalse(unit.factory().getCache().contains(Gadget.class, "g"));
    }

    @Test
    void sqlIsRefusedWhereItIsUsed() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> unit.entityManager().createNamedQuery("native"));
        assertTrue(refused.getMessage().startsWith("MD-NATIVE-02:"), refused.getMessage());
    }
}
