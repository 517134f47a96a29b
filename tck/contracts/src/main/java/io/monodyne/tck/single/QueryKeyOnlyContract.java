package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is stored in a key alone can be asked for where the key takes it, and not filtered by. */
public class QueryKeyOnlyContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Leg.class);

    private SingleTable single;

    /** A part of a route; its id is nowhere but in its key. */
    @Entity
    @IdClass(LegId.class)
    @IndexMap(partitionKey = "ROUTE#{route}", sortKey = "LEG#{number}", storeShadow = false)
    @IndexMap(index = "gsi0", partitionKey = "MODE#{mode}", sortKey = "{day}", storeShadow = false)
    static class Leg {

        @Id
        String route;

        @Id
        int number;

        @Basic(optional = false)
        String mode;

        @Basic(optional = false)
        String day;

        String text;

        protected Leg() {}

        Leg(String route, int number, String mode, String day, String text) {
            this.route = route;
            this.number = number;
            this.mode = mode;
            this.day = day;
            this.text = text;
        }
    }

    /** Which leg of which route. */
    record LegId(String route, int number) {}

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Leg("r#1", 1, "rail", "2026-01-01", "a"),
                new Leg("r#1", 2, "road", "2026-01-02", "b"),
                new Leg("r#1", 3, "rail", "2026-01-03", "c"));
        unit.requests().reset();
    }

    private QueryOperation<Leg> onRoute() {
        return single.query(Leg.class).where(path("route").equalTo("r#1"));
    }

    private static ValuePath<Leg, Object> number() {
        return path("number");
    }

    private static List<Integer> numbers(QueryOperation<Leg> query) {
        return query.list().run().stream().map(leg -> leg.number).toList();
    }

    @Test
    void theKeyTakesIt() {
        assertEquals(List.of(1, 2, 3), numbers(onRoute()));
        assertEquals(List.of(2), numbers(onRoute().where(number().equalTo(2))));
        assertEquals(List.of(2, 3), numbers(onRoute().where(number().greaterThan(1))));
        assertEquals(List.of(1, 2), numbers(onRoute().where(number().between(0, 2))));
        assertEquals(
                List.of(3),
                numbers(onRoute()
                        .where(number().greaterThan(1))
                        .where(path("text").equalTo("c"))));
        QueryOperation<Leg> rail = single.query(Leg.class)
                .where(path("mode").equalTo("rail"))
                .where(ValuePath.<Leg>path("day").greaterThanOrEqualTo("2026-01-02"));
        assertEquals(List.of(3), numbers(rail));
    }

    @Test
    void itIsAmongTheAttributesAndNotInTheItem() {
        Map<String, Object> leg = onRoute()
                .where(number().equalTo(2))
                .asAttributes()
                .run()
                .content()
                .get(0);
        assertEquals(Map.of("route", "r#1", "number", 2, "mode", "road", "day", "2026-01-02", "text", "b"), leg);
        assertTrue(onRoute().asItems().run().content().stream().noneMatch(item -> item.containsKey("route")));
        assertEquals(
                leg,
                single.get(Leg.class, new LegId("r#1", 2)).asAttributes().run().orElseThrow());
    }

    @Test
    void whatNoKeyTakesIsRefusedBeforeAnythingIsSent() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> onRoute().where(path("mode").equalTo("rail")).index("").run());
        assertTrue(refused.getMessage().contains("mode"), refused.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> onRoute().where(number().in(List.of(1, 3))).run());
        assertThrows(
                IllegalArgumentException.class,
                () -> onRoute()
                        .where(number().equalTo(1).or(number().equalTo(3)))
                        .run());
        unit.assertRequests("");
    }
}
