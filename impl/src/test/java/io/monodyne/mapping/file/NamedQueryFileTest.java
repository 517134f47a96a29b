package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.NamedQueries;
import io.monodyne.metamodel.NamedQueryModel;
import io.monodyne.metamodel.ResultMapping;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries and result mappings in mapping files: of the unit, and of an entity. */
class NamedQueryFileTest {

    @Entity
    @NamedQuery(name = "annotated", query = "from Leaf")
    @NamedQuery(name = "both", query = "from Leaf")
    static class Leaf {
        @Id
        String id;

        String text;
    }

    private static NamedQueries read(String content) {
        MappingFiles files = Mapped.read(content);
        MappingSettings settings = new MappingSettings(Set.of(), List.of(), files.annotations());
        return new ModelReader(List.of(Leaf.class), settings).read().namedQueries();
    }

    private static NamedQueryModel query(NamedQueries queries, String name) {
        return Objects.requireNonNull(queries.query(name), name);
    }

    @Test
    void queriesOfTheUnitAndOfAnEntityAreReadWithTheirOptions() {
        NamedQueries queries = read("""
            <named-query name="unit">
                <query>from Leaf where text = :text</query>
                <lock-mode>OPTIMISTIC</lock-mode>
                <hint name="a" value="1"/>
            </named-query>
            <entity class="NamedQueryFileTest$Leaf">
                <named-query name="own"><query>from Leaf</query></named-query>
            </entity>
            """);
        assertEquals(
                new NamedQueryModel(
                        "unit",
                        "from Leaf where text = :text",
                        false,
                        null,
                        LockModeType.OPTIMISTIC,
                        Map.of("a", "1"),
                        null),
                query(queries, "unit"));
        assertEquals(
                List.of("annotated", "both", "own", "unit"),
                queries.all().stream().map(NamedQueryModel::name).sorted().toList());
    }

    @Test
    void aQueryInAFileTakesThePlaceOfTheAnnotatedOneOfItsName() {
        NamedQueries queries =
                read("<named-query name='both'><query>from Leaf where text = 'written'</query></named-query>");
        assertEquals(
                List.of("from Leaf", "from Leaf where text = 'written'"),
                List.of(
                        query(queries, "annotated").text(),
                        query(queries, "both").text()));
    }

    @Test
    void nativeQueriesReferToResultMappingsOfTheFile() {
        NamedQueries queries = read("""
            <named-native-query name="native" result-set-mapping="rows"><query>SELECT 1</query></named-native-query>
            <sql-result-set-mapping name="rows">
                <entity-result entity-class="NamedQueryFileTest$Leaf">
                    <field-result name="text" column="t"/>
                </entity-result>
                <constructor-result target-class="java.lang.String"><column name="c" class="java.lang.String"/></constructor-result>
                <column-result name="n" class="java.lang.Integer"/>
            </sql-result-set-mapping>
            """);
        ResultMapping mapping = Objects.requireNonNull(query(queries, "native").results());
        assertSame(queries.mapping("rows"), mapping);
        assertTrue(query(queries, "native").isNative());
        assertEquals(Map.of("text", "t"), mapping.entities().get(0).fields());
        assertEquals(
                List.of(new ResultMapping.Constructed(
                        String.class, List.of(new ResultMapping.Column("c", String.class)))),
                mapping.constructed());
        assertEquals(List.of(new ResultMapping.Column("n", Integer.class)), mapping.columns());
    }

    @Test
    void aQueryOfTheUnitAndOneOfAnEntityInFilesMayNotHaveOneName() {
        String content = """
            <named-query name="twice"><query>from Leaf</query></named-query>
            <entity class="NamedQueryFileTest$Leaf">
                <named-native-query name="twice"><query>SELECT 1</query></named-native-query>
            </entity>
            """;
        MappingException error = assertThrows(MappingException.class, () -> read(content));
        assertEquals(
                List.of("MD-MAP-95: two queries are called twice, one of a mapping file and one of "
                        + Leaf.class.getName()
                        + ", and a name is unique in its unit, of native queries, too. Rename one of them."),
                error.problems());
    }
}
