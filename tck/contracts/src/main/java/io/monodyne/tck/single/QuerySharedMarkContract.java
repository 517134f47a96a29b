package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.operation.QueryOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two entities of the same type mark, told apart by their keys alone, in one partition of an index. */
public class QuerySharedMarkContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Day.class, Night.class);

    private SingleTable single;

    /** One of the two. */
    @Entity
    @DiscriminatorValue("TIME")
    @IndexMap(partitionKey = "DAY#{id}", sortKey = "DAY")
    @IndexMap(index = "gsi0", partitionKey = "YEAR#{year}", sortKey = "{id}")
    static class Day {

        @Id
        String id;

        int year;

        protected Day() {
            this.id = "";
        }

        Day(String id, int year) {
            this.id = id;
            this.year = year;
        }
    }

    /** The other. */
    @Entity
    @DiscriminatorValue("TIME")
    @IndexMap(partitionKey = "NIGHT#{id}", sortKey = "NIGHT")
    @IndexMap(index = "gsi0", partitionKey = "YEAR#{year}", sortKey = "{id}")
    static class Night {

        @Id
        String id;

        int year;

        protected Night() {
            this.id = "";
        }

        Night(String id, int year) {
            this.id = id;
            this.year = year;
        }
    }

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        for (String id : List.of("a", "b", "c", "d")) {
            unit.persist(new Night(id, 2026), new Day(id, 2026));
        }
    }

    private QueryOperation<Day> days() {
        return single.query(Day.class).where(path("year").equalTo(2026));
    }

    @Test
    void eachFindsItsOwn() {
        assertEquals(
                List.of("a", "b", "c", "d"),
                days().list().run().stream().map(day -> day.id).toList());
        assertEquals(4, days().asItems().run().count());
        assertEquals(4, days().asAttributes().run().count());
        assertEquals("a", single.itemsOf("DAY#a").run().one(Day.class).id);
        assertEquals("a", single.itemsOf("NIGHT#a").run().one(Night.class).id);
        assertEquals("TIME", unit.table().text("DAY#a", "DAY", "_type"));
    }

    @Test
    void aLimitAndACountAreOfItsOwn() {
        Page<Day> page = days().limit(3).run();
        assertEquals(
                List.of("a", "b", "c"),
                page.content().stream().map(day -> day.id).toList());
        assertTrue(page.lastKey().isPresent());
        assertEquals(
                List.of("d"),
                days().startAfter(page.lastKey().orElseThrow()).list().run().stream()
                        .map(day -> day.id)
                        .toList());
        assertEquals(4L, days().count().run());
    }
}
