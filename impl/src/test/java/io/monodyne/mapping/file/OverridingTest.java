package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a file says takes the place of annotations, by the rules of Jakarta Persistence 3.2, section 12.2. */
class OverridingTest {

    @Entity(name = "Leaflet")
    @Table(name = "SHEETS", schema = "annotated")
    @SecondaryTable(name = "one")
    @SecondaryTable(name = "two")
    @DiscriminatorValue("S")
    @AttributeOverride(name = "a", column = @Column(name = "annotated_a"))
    @AttributeOverride(name = "b", column = @Column(name = "annotated_b"))
    @NamedQuery(name = "first", query = "annotated")
    @SequenceGenerator(name = "own", allocationSize = 3)
    @TableGenerator(name = "shared", allocationSize = 4)
    @IndexMap(partitionKey = "SHEET#{id}")
    @IndexMap(index = "gsi0", partitionKey = "ANNOTATED#{text}")
    @ExcludeDefaultListeners
    static class Sheet {
        @Id
        String id;

        @Column(name = "annotated")
        @Immutable
        String text;

        @Column(name = "kept")
        String kept;

        @ManyToOne
        Sheet parent;

        @OneToMany(cascade = CascadeType.ALL)
        List<Sheet> all;
    }

    private static AnnotatedElement field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Declarations sheet(String content) {
        return Mapped.declarations("<entity class='OverridingTest$Sheet'>" + content + "</entity>");
    }

    private static Entity entity(Declarations declarations) {
        return Objects.requireNonNull(declarations.own(Sheet.class, Entity.class));
    }

    @Test
    void whatIsNotWrittenIsLeft() {
        Declarations declarations = sheet("");
        assertEquals("Leaflet", entity(declarations).name());
        assertEquals(Sheet.class.getAnnotation(Table.class), declarations.find(Sheet.class, Table.class));
        assertEquals(2, declarations.all(Sheet.class, SecondaryTable.class).size());
        assertTrue(declarations.has(field(Sheet.class, "id"), Id.class));
        assertTrue(declarations.has(field(Sheet.class, "text"), Immutable.class));
        assertTrue(declarations.any(field(Sheet.class, "text")));
    }

    @Test
    void anElementTakesThePlaceOfItsAnnotationAsAWhole() {
        Declarations declarations = sheet(
                "<table name='WRITTEN'/><secondary-table name='three'/><discriminator-value>W</discriminator-value>");
        Table table = Objects.requireNonNull(declarations.find(Sheet.class, Table.class));
        assertEquals("WRITTEN", table.name());
        assertEquals("", table.schema());
        assertEquals(
                List.of("three"),
                declarations.all(Sheet.class, SecondaryTable.class).stream()
                        .map(SecondaryTable::name)
                        .toList());
        assertNotNull(declarations.find(Sheet.class, SecondaryTable.class));
        assertEquals(
                "W",
                Objects.requireNonNull(declarations.find(Sheet.class, DiscriminatorValue.class))
                        .value());
    }

    @Test
    void attributesOfTheElementCountToo() {
        Declarations declarations =
                Mapped.declarations("<entity class='OverridingTest$Sheet' name='Written' cacheable='true'/>");
        assertEquals("Written", entity(declarations).name());
        assertTrue(Objects.requireNonNull(declarations.own(Sheet.class, Cacheable.class))
                .value());
    }

    @Test
    void whatHasANameIsAddedAndTakesThePlaceOfItsNamesake() {
        Declarations declarations = sheet("<named-query name='first'><query>written</query></named-query>"
                + "<named-query name='second'><query>written</query></named-query>"
                + "<attribute-override name='b'><column name='written_b'/></attribute-override>"
                + "<attribute-override name='c'><column name='written_c'/></attribute-override>"
                + "<md:index-map index='gsi0' partition-key='WRITTEN#{text}'/>");
        assertEquals(
                List.of("first written", "second written"),
                declarations.all(Sheet.class, NamedQuery.class).stream()
                        .map(query -> query.name() + " " + query.query())
                        .toList());
        assertEquals(
                List.of("annotated_a", "written_b", "written_c"),
                declarations.all(Sheet.class, AttributeOverride.class).stream()
                        .map(override -> override.column().name())
                        .toList());
        assertEquals(
                List.of("SHEET#{id}", "WRITTEN#{text}"),
                declarations.all(Sheet.class, IndexMap.class).stream()
                        .map(IndexMap::partitionKey)
                        .toList());
    }

    @Test
    void anAttributeIsMappedAsItIsWrittenAlone() {
        Declarations declarations = sheet("<attributes><basic name='text'/><transient name='kept'/></attributes>");
        AnnotatedElement text = field(Sheet.class, "text");
        assertTrue(declarations.has(text, Basic.class));
        assertFalse(declarations.has(text, Column.class));
        assertFalse(declarations.has(text, Immutable.class));
        assertTrue(declarations.has(field(Sheet.class, "kept"), Transient.class));
        assertFalse(declarations.has(field(Sheet.class, "kept"), Column.class));
        assertTrue(declarations.has(field(Sheet.class, "id"), Id.class));
    }

    @Test
    void theAnnotationsOfACompleteClassDoNotCount() {
        Declarations declarations =
                Mapped.declarations("<entity class='OverridingTest$Sheet' metadata-complete='true'/>");
        assertEquals("", entity(declarations).name());
        assertNull(declarations.find(Sheet.class, Table.class));
        assertEquals(List.of(), declarations.all(Sheet.class, NamedQuery.class));
        assertFalse(declarations.any(field(Sheet.class, "id")));
        assertFalse(declarations.has(Sheet.class, ExcludeDefaultListeners.class));
        assertTrue(declarations.has(Other.class, MappedSuperclass.class));
    }

    @MappedSuperclass
    static class Other {
        @Id
        String id;
    }

    @Test
    void noAnnotationOfACompleteUnitCounts() {
        Declarations declarations = Mapped.declarations("<persistence-unit-metadata><xml-mapping-metadata-complete/>"
                + "</persistence-unit-metadata><entity class='OverridingTest$Sheet' metadata-complete='false'/>");
        assertEquals("", entity(declarations).name());
        assertNull(declarations.find(Sheet.class, Table.class));
        assertFalse(declarations.any(field(Sheet.class, "text")));
        assertFalse(declarations.has(Other.class, MappedSuperclass.class));
        assertFalse(declarations.any(field(Other.class, "id")));
    }

    @Test
    void aClassIsOfTheKindThatIsWritten() {
        Declarations declarations = Mapped.declarations(
                "<mapped-superclass class='OverridingTest$Sheet'/>" + "<embeddable class='OverridingTest$Other'/>");
        assertFalse(declarations.has(Sheet.class, Entity.class));
        assertTrue(declarations.has(Sheet.class, MappedSuperclass.class));
        assertFalse(declarations.has(Other.class, MappedSuperclass.class));
        assertTrue(declarations.has(Other.class, Embeddable.class));
    }

    @Test
    void whatIsWrittenOfTheUnitTakesThePlaceOfNamesakesAnywhere() {
        Declarations declarations = Mapped.declarations("<sequence-generator name='shared' allocation-size='9'/>"
                + "<named-query name='first'><query>written</query></named-query>");
        assertEquals(List.of(), declarations.all(Sheet.class, TableGenerator.class));
        assertEquals(1, declarations.all(Sheet.class, SequenceGenerator.class).size());
        assertEquals(List.of(), declarations.all(Sheet.class, NamedQuery.class));
        assertEquals(
                List.of("shared"),
                declarations.all(declarations.unit(), SequenceGenerator.class).stream()
                        .map(SequenceGenerator::name)
                        .toList());
        assertEquals(1, declarations.all(declarations.unit(), NamedQuery.class).size());
    }

    @Test
    void everyAssociationCascadesPersistingIfTheUnitSaysSo() {
        Declarations declarations = Mapped.declarations("<persistence-unit-metadata><persistence-unit-defaults>"
                + "<cascade-persist/></persistence-unit-defaults></persistence-unit-metadata>"
                + "<entity class='OverridingTest$Linked'><attributes><many-to-one name='next'>"
                + "<cascade><cascade-merge/></cascade></many-to-one></attributes></entity>");
        ManyToOne annotated = Objects.requireNonNull(declarations.find(field(Sheet.class, "parent"), ManyToOne.class));
        assertEquals(List.of(CascadeType.PERSIST), List.of(annotated.cascade()));
        ManyToOne written = Objects.requireNonNull(declarations.find(field(Linked.class, "next"), ManyToOne.class));
        assertEquals(List.of(CascadeType.MERGE, CascadeType.PERSIST), List.of(written.cascade()));
        OneToMany all = Objects.requireNonNull(declarations.find(field(Sheet.class, "all"), OneToMany.class));
        assertEquals(List.of(CascadeType.ALL), List.of(all.cascade()));
    }

    static class Linked {
        String id;
        Linked next;
    }
}
