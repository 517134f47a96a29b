package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.TenantId;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keys of entities with a tenant look like, and what of tenants can't be mapped. */
class TenantMappingTest {

    record Key(String name, String tenant) {}

    @Entity
    @IdClass(Key.class)
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"colour", "tenant"}))
    static class Plain {
        @Id
        String name;

        @Id
        @TenantId
        String tenant;

        @Column(unique = true)
        String email;

        String colour;

        @ManyToOne
        Plain other;
    }

    @Test
    void aPlainEntityHasItsTenantAtTheBeginningOfEveryPartition() {
        EntityModel entity = Keys.model(Plain.class).entity(Plain.class);
        assertEquals("Plain#{tenant}#{name}", entity.keys().table().partition().toString());
        assertEquals(
                "Plain#{tenant}#other#{other.name}",
                text(entity.keys().indexes().get(0).partition()));
        assertNotNull(entity.keys().extent());
        ShardText extent = (ShardText) entity.keys().extent().partition();
        assertEquals(List.of("EXTENT#Plain#a%23b#0"), extent.partitions("a#b"));
        assertEquals(
                List.of("UNIQUE#Plain.email#{tenant}#{email}", "UNIQUE#Plain.colour#{tenant}#{colour}"),
                entity.rules().uniques().stream()
                        .map(unique -> text(unique.partition()))
                        .toList());
        assertEquals("tenant", entity.keys().tenant().name());
        assertEquals(
                List.of("tenant", "other.tenant"),
                entity.tenantColumns().stream().map(Object::toString).toList());
    }

    private static String text(Object computed) {
        return ((TemplateText) computed).formula().toString();
    }

    @Entity
    static class ByReference {
        @Id
        @OneToOne
        Plain plain;
    }

    @Test
    void anIdThatIsThatOfAnEntityWithATenantHasTheTenantOfThat() {
        Model model = Keys.model(Plain.class, ByReference.class);
        assertEquals(
                "plain.tenant", model.entity(ByReference.class).keys().tenant().name());
        assertNull(Keys.model(WithoutTenant.class).tenant());
    }

    @Entity
    static class WithoutTenant {
        @Id
        String id;
    }

    @Entity
    static class Outside {
        @Id
        String id;

        @TenantId
        String tenant;
    }

    record Two(String one, String two) {}

    @Entity
    @IdClass(Two.class)
    static class Twice {
        @Id
        @TenantId
        String one;

        @Id
        @TenantId
        String two;
    }

    @Embeddable
    record Late(String name, @TenantId String tenant) {}

    @Entity
    static class NotFirst {
        @EmbeddedId
        Late id;
    }

    @Test
    void theTenantIsOneAndPartOfTheIdAndFirstInAnEmbeddedOne() {
        assertEquals("MD-MAP-120", Keys.code(Outside.class));
        assertEquals("MD-MAP-121", Keys.code(Twice.class));
        assertEquals("MD-MAP-123", Keys.code(NotFirst.class));
    }

    static class Upper implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column;
        }
    }

    @Entity
    static class Fraction {
        @Id
        @TenantId
        double tenant;
    }

    @Entity
    static class Folded {
        @Id
        @TenantId
        @Mutator(LowerCase.class)
        String tenant;
    }

    @Entity
    static class Converted {
        @Id
        @TenantId
        @Convert(converter = Upper.class)
        String tenant;
    }

    @Entity
    static class Generated {
        @Id
        @TenantId
        @GeneratedValue
        UUID tenant;
    }

    @Entity
    static class Whole {
        @EmbeddedId
        @TenantId
        Early id;
    }

    @Embeddable
    record Early(String tenant, String name) {}

    @Test
    void theTenantIsOfATypeThatNamesOneExactly() {
        for (Class<?> type : List.of(Fraction.class, Folded.class, Converted.class, Generated.class)) {
            assertEquals("MD-MAP-122", Keys.code(type), type.getSimpleName());
        }
        List<String> ofEmbeddable = Keys.problems(Whole.class);
        assertTrue(ofEmbeddable.get(0).startsWith("MD-MAP-122: "), ofEmbeddable.toString());
    }

    @Entity
    @IdClass(Key.class)
    @Extent(index = "gsi5")
    @IndexMap(partitionKey = "A#{name}#{tenant}", sortKey = "A")
    @IndexMap(index = "gsi0", partitionKey = "{tenant}#A")
    @IndexMap(index = "gsi1", partitionKey = "A#{colour}")
    @IndexMap(index = "gsi2", partitionKey = "A#B")
    @IndexMap(index = "gsi3", partitionKey = "A{tenant}#B{colour}")
    @IndexMap(index = "lsi0", sortKey = "{colour}")
    static class WrongPartitions {
        @Id
        String name;

        @Id
        @TenantId
        String tenant;

        String colour;
    }

    @Test
    void everyPartitionBeginsWithATextAndTheTenantAndAllThatDoNotAreSaidAtOnce() {
        List<String> problems = Keys.problems(WrongPartitions.class);
        assertEquals(
                List.of(
                        "MD-MAP-124: WrongPartitions, the table: ",
                        "MD-MAP-124: WrongPartitions, index gsi0: ",
                        "MD-MAP-124: WrongPartitions, index gsi1: ",
                        "MD-MAP-124: WrongPartitions, index gsi2: "),
                problems.stream()
                        .map(problem -> problem.substring(0, problem.indexOf("the partition key")))
                        .toList());
    }

    @Entity
    static class Uuid {
        @Id
        @TenantId
        UUID tenant;
    }

    @Entity
    static class Text {
        @Id
        @TenantId
        String tenant;
    }

    @Test
    void allTenantsOfAUnitAreOfOneType() {
        assertEquals("MD-MAP-125", Keys.code(Uuid.class, Text.class));
    }

    @Entity
    static class Shared {
        @Id
        String id;

        @ManyToOne
        Plain plain;
    }

    @Embeddable
    static class Part {
        @ManyToOne
        Plain plain;
    }

    @Entity
    static class SharedElements {
        @Id
        String id;

        @ElementCollection
        List<Part> parts;
    }

    @Entity
    static class SharedLinks {
        @Id
        String id;

        @ManyToMany
        Set<Plain> plains;
    }

    @Entity
    @IdClass(Key.class)
    static class LinksToShared {
        @Id
        String name;

        @Id
        @TenantId
        String tenant;

        @ManyToMany
        Set<WithoutTenant> shared;
    }

    @Entity
    @IdClass(Key.class)
    static class OwnsShared {
        @Id
        String name;

        @Id
        @TenantId
        String tenant;

        @OneToMany
        @JoinColumn(name = "owner_tenant", referencedColumnName = "tenant")
        @JoinColumn(name = "owner_name", referencedColumnName = "name")
        List<WithoutTenant> shared;
    }

    @Test
    void whatAllTenantsReadNamesNoEntityOfOne() {
        assertEquals("MD-MAP-126", Keys.code(Plain.class, Shared.class));
        assertEquals("MD-MAP-126", Keys.code(Plain.class, SharedElements.class, Part.class));
        assertEquals("MD-MAP-126", Keys.code(Plain.class, SharedLinks.class));
        assertEquals("MD-MAP-126", Keys.code(WithoutTenant.class, LinksToShared.class));
        assertEquals("MD-MAP-126", Keys.code(WithoutTenant.class, OwnsShared.class));
    }

    @Entity
    @IndexMap(partitionKey = "ORDER#{tenant}", sortKey = "A")
    static class Short {
        @Id
        @TenantId
        String tenant;
    }

    @Entity
    @IndexMap(partitionKey = "ORDER#LINE#{tenant}", sortKey = "B")
    static class Longer {
        @Id
        @TenantId
        String tenant;
    }

    @Entity
    @IndexMap(partitionKey = "O{tenant}", sortKey = "C")
    static class Open {
        @Id
        @TenantId
        String tenant;
    }

    @Test
    void noTextGoesOnWhereAnotherHasTheTenant() {
        assertEquals("MD-MAP-127", Keys.code(Short.class, Longer.class));
        assertEquals("MD-MAP-127", Keys.code(Open.class, Short.class));
        assertNotNull(Keys.model(Short.class, Text.class).tenant());
    }
}
