package io.monodyne.single;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.context.Tenancy;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.KeyCondition;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.ValuePath;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which key a query goes by, and what of its conditions the key takes. */
class AccessChooserTest {

    record Key(String shop, int number) {}

    @Entity
    @IdClass(Key.class)
    @IndexMap(partitionKey = "SHOP#{shop}", sortKey = "ORDER#{number}")
    @IndexMap(index = "gsi0", partitionKey = "STATE#{state}", sortKey = "{city}#{street}")
    @IndexMap(index = "gsi1", partitionKey = "CITY#{city}", sortKey = "{note}")
    @IndexMap(index = "lsi0", sortKey = "{day}")
    @IndexMap(
            index = "native",
            partitionAttributes = {"state", "city"},
            sortAttributes = {"day", "street"})
    @Extent(index = "gsi19")
    static class Order {
        @Id
        String shop;

        @Id
        int number;

        @Column(nullable = false)
        String state;

        @Column(nullable = false)
        String city;

        @Column(nullable = false)
        String street;

        @Column(nullable = false)
        String day;

        String note;
    }

    private static final EntityModel ORDER = new ModelReader(List.of(Order.class), MappingSettings.standard())
            .read()
            .entity(Order.class);

    private static ValuePath<Order, Object> path(String attribute) {
        return ValuePath.path(attribute);
    }

    @SafeVarargs
    private static String chosen(String index, io.monodyne.operation.Condition<Order>... conditions) {
        Conjuncts conjuncts = Conjuncts.<Order>of(ORDER, List.of(conditions), Tenancy.none());
        try {
            Access access = new AccessChooser(ORDER, conjuncts, TableLayout.generic("t"), Tenancy.none()).choose(index);
            List<Condition> filters = conjuncts.filters(access.taken());
            List<String> queries = new ArrayList<>();
            for (KeyCondition key : access.keys()) {
                queries.add(new ItemQuery(
                                "t",
                                access.index(),
                                key,
                                filters.isEmpty() ? null : Condition.and(filters),
                                List.of(),
                                ItemQuery.Paging.first(false))
                        .toString());
            }
            return String.join("\n", queries).replace("  eventual", "");
        } catch (RuntimeException e) {
            return e.getMessage().substring(0, e.getMessage().indexOf(':'));
        }
    }

    private static io.monodyne.operation.Condition<Order> is(String attribute, Object value) {
        return path(attribute).equalTo(value);
    }

    private static void check(String expected, String actual) {
        assertEquals(expected.strip(), actual.strip());
    }

    @Test
    void theIdIsTheTable() {
        check("query t  SHOP#a · ORDER#0000000007", chosen(null, is("shop", "a"), is("number", 7)));
        check("query t  SHOP#a · begins ORDER#", chosen(null, is("shop", "a")));
    }

    @Test
    void aRangeOfTheLastSourceIsTakenByTheKey() {
        check(
                "query t  SHOP#a · between ORDER#0000000003 and ORDER$",
                chosen(null, is("shop", "a"), path("number").greaterThanOrEqualTo(3)));
    }

    @Test
    void theKeyThatTakesMoreWins() {
        check("query t/gsi0  STATE#OPEN", chosen(null, is("state", "OPEN")));
        check("query t/gsi0  STATE#OPEN · begins Rome#", chosen(null, is("state", "OPEN"), is("city", "Rome")));
        check(
                "query t/lsi0  SHOP#a · MON   filter state = 'OPEN'",
                chosen(null, is("shop", "a"), is("day", "MON"), is("state", "OPEN")));
    }

    @Test
    void aNativeKeyTakesAttributesAsTheyAre() {
        check(
                "query t/native  state='OPEN', city='Rome' · day='MON', street begins 'A'",
                chosen(
                        null,
                        is("state", "OPEN"),
                        is("city", "Rome"),
                        is("day", "MON"),
                        path("street").beginsWith("A")));
    }

    @Test
    void anIndexThatLacksItemsIsOnlyUsedWhereItIsNamed() {
        check("query t/gsi19  EXTENT#Order#0   filter city = 'Rome'", chosen(null, is("city", "Rome")));
        check("query t/gsi1  CITY#Rome", chosen("gsi1", is("city", "Rome")));
        check(
                "query t/gsi1  CITY#Rome   filter exists(note)",
                chosen(null, is("city", "Rome"), path("note").isNotNull()));
        check("query t/gsi1  CITY#Rome · n", chosen(null, is("city", "Rome"), is("note", "n")));
    }

    @Test
    void whatIsOneOfSeveralCasesIsAFilter() {
        check(
                "query t/gsi19  EXTENT#Order#0   filter state = 'OPEN' or state = 'NEW'",
                chosen(null, is("state", "OPEN").or(is("state", "NEW"))));
        check(
                "query t/gsi19  EXTENT#Order#0   filter not (state = 'OPEN')",
                chosen(null, is("state", "OPEN").not()));
        check("query t/gsi19  EXTENT#Order#0", chosen(null));
    }

    @Test
    void contradictionsStayFilters() {
        check("query t/gsi0  STATE#OPEN   filter state = 'NEW'", chosen(null, is("state", "OPEN"), is("state", "NEW")));
    }

    @Test
    void anIndexThatDoesNotServeIsRefused() {
        check("MD-SINGLE-11", chosen("gsi0", is("city", "Rome")));
        check("MD-SINGLE-11", chosen("", is("state", "OPEN")));
        check("MD-SINGLE-11", chosen("native", is("state", "OPEN")));
        check("MD-SINGLE-10", chosen("gsi7", is("state", "OPEN")));
    }

    @Test
    void separatorsInValuesDoNotReachIntoTheNextPart() {
        check("query t/gsi0  STATE#a%23b", chosen(null, is("state", "a#b")));
        check("query t/gsi0  STATE#a · begins b%23c#", chosen(null, is("state", "a"), is("city", "b#c")));
    }
}
