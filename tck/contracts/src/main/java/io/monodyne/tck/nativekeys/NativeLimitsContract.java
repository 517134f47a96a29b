package io.monodyne.tck.nativekeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB does not take as a key is refused before it is sent, with the attribute named. */
public class NativeLimitsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sale.class, Refund.class, Remark.class);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static void assertRefused(String beginning, PersistenceException refused) {
        assertTrue(refused.getMessage().startsWith(beginning), refused.getMessage());
        unit.assertRequests("");
        assertEquals(List.of(), unit.table().items());
    }

    @Test
    void anEmptyTextIsRefused() {
        assertRefused(
                "MD-FLUSH-40: attribute region of Sale is empty, and it is a key of index by-region",
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Sale("1", "", "open", DAY, 1))));
    }

    @Test
    void itIsRefusedEvenWhereTheItemIsNotInTheIndex() {
        assertRefused(
                "MD-FLUSH-40: attribute region of Sale",
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Sale("1", "", null, null, null))));
        assertRefused(
                "MD-FLUSH-40: attribute status of Remark",
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Remark("1", ""))));
    }

    @Test
    void theAttributesOfOneHalfHaveALimitTogether() {
        String half = "ä".repeat(512);
        unit.persist(new Sale("1", half, half, DAY, 1));
        assertEquals(List.of("SALE#1"), Indexed.in(unit.table(), half, half));
        unit.table().clear();
        unit.requests().reset();
        LimitExceededException refused = unit.failsToCommit(
                LimitExceededException.class, em -> em.persist(new Sale("1", half, half + "x", DAY, 1)));
        assertRefused("MD-FLUSH-41: region, status of Sale would have 2049 bytes as the partition key", refused);
        assertFalse(refused.getMessage().contains("ä"), "values are not shown");
    }

    @Test
    void anUpdateIsHeldToThemToo() {
        unit.persist(new Sale("1", "EU", "open", DAY, 1));
        unit.failsToCommit(
                PersistenceException.class, em -> em.find(Sale.class, "1").setStatus(""));
        unit.failsToCommit(
                LimitExceededException.class, em -> em.find(Sale.class, "1").setRegion("x".repeat(2045)));
        assertEquals(List.of("SALE#1"), Indexed.in(unit.table(), "EU", "open"));
        unit.inTransaction(em -> em.find(Sale.class, "1").setRegion("x".repeat(2044)));
        assertEquals(List.of("SALE#1"), Indexed.in(unit.table(), "x".repeat(2044), "open"));
    }

    @Test
    void otherAttributesMayBeEmpty() {
        Sale sale = new Sale("1", "EU", "open", DAY, 1);
        sale.setNote("");
        unit.persist(sale);
        assertEquals(AttributeValue.fromS(""), unit.table().attribute("SALE#1", "SALE", "note"));
        assertEquals("", unit.entityManager().find(Sale.class, "1").getNote());
    }
}
