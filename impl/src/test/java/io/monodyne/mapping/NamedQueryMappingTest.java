package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedQueries;
import io.monodyne.metamodel.NamedQueryModel;
import io.monodyne.metamodel.ResultMapping;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code @NamedQuery}, {@code @NamedNativeQuery} and {@code @SqlResultSetMapping}, and what is wrong with them. */
class NamedQueryMappingTest {

    @MappedSuperclass
    @NamedQuery(name = "above", query = "from Song")
    static class Work {
        @Id
        String id;
    }

    @Embeddable
    static class Length {
        int seconds;
    }

    @Entity
    @NamedQuery(
            name = "long",
            query = "select s from Song s where s.length.seconds > :seconds",
            resultClass = Song.class,
            lockMode = LockModeType.OPTIMISTIC,
            hints = {@QueryHint(name = "b", value = "1"), @QueryHint(name = "a", value = "2")})
    @NamedQuery(name = "all", query = "from Song")
    @NamedNativeQuery(
            name = "native",
            query = "SELECT * FROM app",
            resultSetMapping = "rows",
            hints = @QueryHint(name = "a", value = "1"))
    @NamedNativeQuery(
            name = "own",
            query = "SELECT id FROM app",
            columns = @ColumnResult(name = "id", type = String.class))
    @NamedNativeQuery(name = "plain", query = "SELECT * FROM app", resultClass = Song.class)
    @SqlResultSetMapping(
            name = "rows",
            entities =
                    @EntityResult(
                            entityClass = Song.class,
                            lockMode = LockModeType.OPTIMISTIC,
                            discriminatorColumn = "kind",
                            fields = {
                                @FieldResult(name = "length.seconds", column = "s"),
                                @FieldResult(name = "coverOf.id", column = "c")
                            }),
            classes =
                    @ConstructorResult(
                            targetClass = StringBuilder.class,
                            columns = {@ColumnResult(name = "x", type = Integer.class), @ColumnResult(name = "y")}),
            columns = @ColumnResult(name = "z"))
    static class Song extends Work {
        @Embedded
        Length length;

        @ManyToOne
        Song coverOf;
    }

    private static final Model MODEL = Read.model(Song.class);
    private static final NamedQueries QUERIES = MODEL.namedQueries();

    private static NamedQueryModel query(String name) {
        return Objects.requireNonNull(QUERIES.query(name), name);
    }

    @Test
    void queriesOfEntitiesAndMappedSuperclassesAreFoundByName() {
        assertEquals(
                List.of("above", "all", "long", "native", "own", "plain"),
                QUERIES.all().stream().map(NamedQueryModel::name).sorted().toList());
        assertNull(QUERIES.query("other"));
        assertNull(QUERIES.mapping("other"));
    }

    @Test
    void aQueryHasItsOptions() {
        NamedQueryModel query = query("long");
        assertEquals(
                new NamedQueryModel(
                        "long",
                        "select s from Song s where s.length.seconds > :seconds",
                        false,
                        Song.class,
                        LockModeType.OPTIMISTIC,
                        Map.of("a", "2", "b", "1"),
                        null),
                query);
        assertEquals(List.of("b", "a"), List.copyOf(query.hints().keySet()));
    }

    @Test
    void aQueryThatSaysNothingHasNoOptions() {
        assertEquals(
                new NamedQueryModel("all", "from Song", false, null, LockModeType.NONE, Map.of(), null), query("all"));
    }

    @Test
    void aNativeQueryRefersToAResultMapping() {
        NamedQueryModel query = query("native");
        assertEquals(
                List.of(true, Map.of("a", "1"), "SELECT * FROM app"),
                List.of(query.isNative(), query.hints(), query.text()));
        assertSame(QUERIES.mapping("rows"), query.results());
        assertNull(query.resultClass());
    }

    @Test
    void aResultMappingHasEntitiesObjectsAndColumns() {
        ResultMapping.Entity entity = new ResultMapping.Entity(
                MODEL.entity(Song.class),
                Map.of("length.seconds", "s", "coverOf.id", "c"),
                "kind",
                LockModeType.OPTIMISTIC);
        ResultMapping.Constructed constructed = new ResultMapping.Constructed(
                StringBuilder.class,
                List.of(new ResultMapping.Column("x", Integer.class), new ResultMapping.Column("y", null)));
        assertEquals(
                new ResultMapping(
                        "rows", List.of(entity), List.of(constructed), List.of(new ResultMapping.Column("z", null))),
                QUERIES.mapping("rows"));
    }

    @Test
    void aNativeQueryHasAResultMappingOfItsOwn() {
        assertEquals(
                new ResultMapping("own", List.of(), List.of(), List.of(new ResultMapping.Column("id", String.class))),
                query("own").results());
        assertNull(QUERIES.mapping("own"));
        assertNull(query("plain").results());
        assertEquals(Song.class, query("plain").resultClass());
    }

    @Test
    void queriesOfOneNameAreAProblem() {
        assertEquals(
                "MD-MAP-95: two queries are called all, one of " + One.class.getName() + " and one of "
                        + Other.class.getName() + ", and a name is unique in its unit, of native queries, too."
                        + " Rename one of them.",
                Read.problem(One.class, Other.class));
        assertEquals(List.of("MD-MAP-95"), Read.codes(Twice.class));
    }

    @Entity
    @NamedQuery(name = "all", query = "from Twice")
    @NamedQuery(name = "all", query = "from Twice where id = 'x'")
    static class Twice {
        @Id
        String id;
    }

    @Entity
    @NamedQuery(name = "all", query = "from One")
    @SqlResultSetMapping(name = "rows", columns = @ColumnResult(name = "a"))
    static class One {
        @Id
        String id;
    }

    @Entity
    @NamedNativeQuery(name = "all", query = "SELECT * FROM app")
    static class Other {
        @Id
        String id;
    }

    @Entity
    @SqlResultSetMapping(name = "rows", columns = @ColumnResult(name = "b"))
    static class Third {
        @Id
        String id;
    }

    @Test
    void resultMappingsOfOneNameAreAProblem() {
        assertEquals(List.of("MD-MAP-96"), Read.codes(One.class, Third.class));
    }

    @Entity
    @NamedNativeQuery(name = "unknown", query = "SELECT * FROM app", resultSetMapping = "row")
    @NamedNativeQuery(
            name = "both",
            query = "SELECT * FROM app",
            resultSetMapping = "rows",
            columns = @ColumnResult(name = "a"))
    @SqlResultSetMapping(name = "rows", entities = @EntityResult(entityClass = String.class))
    @SqlResultSetMapping(
            name = "fields",
            entities =
                    @EntityResult(
                            entityClass = Wrong.class,
                            fields = {
                                @FieldResult(name = "ids", column = "a"),
                                @FieldResult(name = "id.x", column = "b"),
                                @FieldResult(name = "friend.friend.id", column = "c")
                            }))
    static class Wrong {
        @Id
        String id;

        @ManyToOne
        Wrong friend;
    }

    @Test
    void namesOfWhatThereIsNotAreProblems() {
        List<String> problems = Read.problems(Wrong.class);
        assertEquals(
                List.of("MD-MAP-144", "MD-MAP-145", "MD-MAP-145", "MD-MAP-97", "MD-MAP-98"),
                problems.stream()
                        .map(problem -> problem.substring(0, problem.indexOf(':')))
                        .toList());
        assertEquals(
                "MD-MAP-97: the native query unknown uses the result mapping row, which there is not. Is rows meant?"
                        + " Declare a @SqlResultSetMapping of that name.",
                problems.get(3));
        assertEquals(
                "MD-MAP-145: the result mapping fields names the attribute Wrong.ids, which there is not. Is id meant?"
                        + " Name attributes as the class does, those of an embeddable or a referenced entity with a dot.",
                problems.get(1));
    }

    @Test
    void aUnitWithoutQueriesHasNone() {
        assertEquals(List.of(), NamedQueries.none().all());
    }
}
