package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers in keys: padded to the digits declared, negative ones too, in the order of the numbers, and never cut. */
class NumbersContract {

    @Entity
    @IndexMap(partitionKey = "LINE#{number}", sortKey = "LINE")
    @IndexMap(index = "gsi0", partitionKey = "ALL#{kind}", sortKey = "{amount}#{price}#{rate}")
    static class Line {
        @Id
        @KeyDigits(7)
        private long number;

        private String kind = "line";

        @KeyDigits(4)
        private int amount;

        @Column(precision = 9, scale = 2)
        private BigDecimal price;

        private BigDecimal rate;

        protected Line() {}

        Line(long number, int amount, String price, String rate) {
            this.number = number;
            this.amount = amount;
            this.price = new BigDecimal(price);
            this.rate = new BigDecimal(rate);
        }

        String kind() {
            return kind;
        }

        void price(String newPrice) {
            price = new BigDecimal(newPrice);
        }

        void rate(String newRate) {
            rate = new BigDecimal(newRate);
        }

        void amount(int newAmount) {
            amount = newAmount;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Line.class);

    @Test
    void numbersArePaddedAsDeclared() {
        unit.persist(new Line(42, 7, "1234.5", "42.5"), new Line(-42, -7, "-0.01", "-42.5"));
        assertEquals("0007#0001234.50#1502.425", unit.table().text("LINE#0000042", "LINE", "gsi0_sk"));
        assertEquals("-9993#-9999999.99#-497.574~", unit.table().text("LINE#-9999958", "LINE", "gsi0_sk"));
        EntityManager em = unit.entityManager();
        assertEquals("line", em.find(Line.class, 42L).kind());
        assertEquals("line", em.find(Line.class, -42L).kind());
    }

    @Test
    void theOrderOfTheKeysIsThatOfTheNumbers() {
        int[] amounts = {9, -1, 10, 0, -10, 100, -9999, 9999, 1, 2, -2};
        for (int i = 0; i < amounts.length; i++) {
            unit.persist(new Line(i, amounts[i], "0", "0"));
        }
        List<Integer> stored = unit.table().listed("gsi0", "ALL#line").stream()
                .map(key -> amounts[Integer.parseInt(key.substring("LINE#".length(), key.indexOf('·')))])
                .toList();
        assertEquals(Arrays.stream(amounts).sorted().boxed().toList(), stored);
    }

    @Test
    void aNumberOfMoreDigitsIsRefusedByName() {
        PersistenceException refused =
                unit.failsToCommit(LimitExceededException.class, em -> em.persist(new Line(1, 10_000, "0", "0")));
        assertTrue(refused.getMessage().contains("Line") && refused.getMessage().contains("gsi0"), refused::getMessage);
        assertThrows(PersistenceException.class, () -> unit.persist(new Line(10_000_000, 1, "0", "0")));
        refused = unit.failsToCommit(PersistenceException.class, em -> em.persist(new Line(1, 1, "0.001", "0")));
        assertTrue(refused.getMessage().contains("Line"), refused::getMessage);
        unit.assertRequests("");
    }

    @Test
    void equalNumbersOfDifferentScaleHaveTheSameKey() {
        unit.persist(new Line(1, 1, "5", "1.50"));
        String key = unit.table().text("LINE#0000001", "LINE", "gsi0_sk");
        unit.requests().reset();
        unit.inTransaction(em -> {
            Line line = em.find(Line.class, 1L);
            line.price("5.00");
            line.rate("1.5");
        });
        unit.assertRequests("get app LINE#0000001·LINE");
        unit.inTransaction(em -> em.find(Line.class, 1L).amount(2));
        assertEquals(key.replaceFirst("0001", "0002"), unit.table().text("LINE#0000001", "LINE", "gsi0_sk"));
    }
}
