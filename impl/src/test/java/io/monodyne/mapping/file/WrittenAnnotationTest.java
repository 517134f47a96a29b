package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Joined;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenAnnotationTest {

    @Column(name = "c", length = 7, nullable = false)
    @ManyToOne(cascade = {CascadeType.MERGE, CascadeType.PERSIST})
    @Joined({"a", "b"})
    @JoinTable(name = "t", joinColumns = @JoinColumn(name = "j"))
    @Version
    Object declared;

    private static <A extends Annotation> A real(Class<A> type) {
        try {
            return WrittenAnnotationTest.class.getDeclaredField("declared").getAnnotation(type);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSame(Annotation real, Annotation written) {
        assertEquals(real, written);
        assertEquals(written, real);
        assertEquals(real.hashCode(), written.hashCode());
        assertEquals(real.annotationType(), written.annotationType());
        assertTrue(WrittenAnnotation.is(written));
        assertFalse(WrittenAnnotation.is(real));
    }

    @Test
    void itEqualsOneOfTheSameValuesThatIsInAClassFile() {
        Map<String, Object> column = Map.of("name", "c", "length", 7, "nullable", false);
        assertSame(real(Column.class), WrittenAnnotation.of(Column.class, column));
        CascadeType[] cascade = {CascadeType.MERGE, CascadeType.PERSIST};
        assertSame(real(ManyToOne.class), WrittenAnnotation.of(ManyToOne.class, Map.of("cascade", cascade)));
        String[] names = {"a", "b"};
        assertSame(real(Joined.class), WrittenAnnotation.of(Joined.class, Map.of("value", names)));
        JoinColumn[] columns = {WrittenAnnotation.of(JoinColumn.class, Map.of("name", "j"))};
        Map<String, Object> table = Map.of("name", "t", "joinColumns", columns);
        assertSame(real(JoinTable.class), WrittenAnnotation.of(JoinTable.class, table));
        assertSame(real(Version.class), WrittenAnnotation.of(Version.class, Map.of()));
    }

    @Test
    void itDiffersFromOneOfOtherValuesOrOfAnotherType() {
        Column written = WrittenAnnotation.of(Column.class, Map.of("name", "c"));
        assertNotEquals(real(Column.class), written);
        assertNotEquals(written, real(Column.class));
        Object ofAnotherType = real(ManyToOne.class);
        Object noAnnotation = "c";
        assertNotEquals(written, ofAnotherType);
        assertNotEquals(written, noAnnotation);
    }

    @Test
    void itsArraysCanNotBeChanged() {
        String[] names = {"a", "b"};
        Joined written = WrittenAnnotation.of(Joined.class, Map.of("value", names));
        written.value()[0] = "changed";
        assertEquals(List.of("a", "b"), List.of(written.value()));
    }

    @Test
    void aCopyHasOneOtherValue() {
        Annotation copy = WrittenAnnotation.with(real(Column.class), "name", "d");
        Map<String, Object> expected = Map.of("name", "d", "length", 7, "nullable", false);
        assertEquals(WrittenAnnotation.of(Column.class, expected), copy);
    }

    @Test
    void whatHasNoDefaultIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> WrittenAnnotation.of(DiscriminatorValue.class, Map.of()));
    }

    @Test
    void itPrintsItself() {
        assertEquals(
                "@jakarta.persistence.DiscriminatorValue(value=\"x\")",
                WrittenAnnotation.of(DiscriminatorValue.class, Map.of("value", "x"))
                        .toString());
        String[] names = {"a", "b"};
        assertEquals(
                "@io.monodyne.Joined(separator=#, value=[\"a\", \"b\"])",
                WrittenAnnotation.of(Joined.class, Map.of("value", names)).toString());
    }
}
