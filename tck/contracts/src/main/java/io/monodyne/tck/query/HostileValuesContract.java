package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that look like keys, templates or statements are values, and no more. */
public class HostileValuesContract {

    private static final List<String> NAMES = List.of(
            "a",
            "a#",
            "a#b",
            "a$",
            "a%",
            "a%23b",
            "ab",
            "a b",
            "{shelf}",
            "' or '1' = '1",
            ":name",
            "a\u0000b",
            "\ud83d\ude00");

    /** A label on a shelf. */
    @Entity
    @IndexMap(partitionKey = "LABEL#{id}", sortKey = "LABEL")
    @IndexMap(index = "gsi0", partitionKey = "SHELF#{shelf}", sortKey = "{name}#{id}")
    public static class Label {

        @Id
        String id = "";

        @Column(nullable = false)
        String shelf = "";

        @Column(nullable = false)
        String name = "";

        protected Label() {}

        Label(String shelf, String name) {
            this.id = shelf + "/" + name;
            this.shelf = shelf;
            this.name = name;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Label.class);

    @BeforeEach
    void labels() {
        NAMES.forEach(name -> unit.persist(new Label("s", name), new Label(name, "n")));
        unit.requests().reset();
    }

    private static List<String> names(String condition, String value) {
        TypedQuery<String> query = unit.entityManager()
                .createQuery("select l.name from Label l where l.shelf = 's' and l.name " + condition, String.class);
        return query.setParameter("v", value).getResultList();
    }

    /** None has a character above the surrogates, so that the order of Java is that of code points. */
    private static List<String> expected(Predicate<String> condition) {
        return NAMES.stream().filter(condition).sorted().toList();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void aValueFindsItself() {
        for (String name : NAMES) {
            assertEquals(List.of(name), names("= :v", name));
            assertEquals(
                    List.of(name + "/n"),
                    unit.entityManager()
                            .createQuery("select l.id from Label l where l.shelf = :v", String.class)
                            .setParameter("v", name)
                            .getResultList());
        }
        assertTrue(unit.requests().sent().stream().allMatch(request -> request.startsWith("query app/gsi0  SHELF#")));
    }

    @Test
    void aRangeHasWhatIsInIt() {
        for (String bound : NAMES) {
            assertEquals(expected(name -> name.compareTo(bound) < 0), sorted(names("< :v", bound)));
            assertEquals(expected(name -> name.compareTo(bound) >= 0), sorted(names(">= :v", bound)));
        }
    }

    @Test
    void aPrefixHasWhatBeginsWithIt() {
        for (String prefix : NAMES) {
            String pattern = prefix.replace("%", "!%") + "%";
            assertEquals(expected(name -> name.startsWith(prefix)), sorted(names("like :v escape '!'", pattern)));
        }
    }
}
