package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Which attributes are asked for. */
class ProjectionPlanTest {

    private static void check(String table) {
        Plans.check(table, Plans::projected);
    }

    @Test
    void entitiesThatAreResultsAreReadAsAWhole() {
        check("""
            select o from Order o where o.id = 1
                get app  Order#{1}·Order   -> Order o

            select o, c.name from Order o join o.customer c where o.id = 1
                get app  Order#{1}·Order   -> Order o
                batch-get by o.customer   -> Customer c
                  only id, name, _type

            select (select p from Order p where p.id = 2) from Course c where c.code = 'x'
                get app  Course#{'x'}·Course   -> Course c
                  only code, _type
                subquery:
                get app  Order#{2}·Order   -> Order p
            """);
    }

    @Test
    void whatIsLookedAtAnywhereIsAskedFor() {
        check("""
            select o.total from Order o where o.id = 1
                get app  Order#{1}·Order   -> Order o
                  only id, total, _type
            """);
    }

    @Test
    void whatIsChangedIsReadAsAWhole() {
        assertFalse(Plans.of("update Order o set o.total = 5 where o.id = 1")
                .toString()
                .contains("  only "));
        assertFalse(
                Plans.of("delete from Order o where o.note = 'x'").toString().contains("  only "));
    }
}
