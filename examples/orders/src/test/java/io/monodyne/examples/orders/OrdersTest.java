package io.monodyne.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program prints is what its reader is told to see. */
class OrdersTest {

    private static String transcript;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Orders.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        transcript = bytes.toString(StandardCharsets.UTF_8);
    }

    /** The lines that were printed for a step, its own aside. */
    private static List<String> step(String title) {
        for (String block : transcript.split("\\R\\R")) {
            List<String> lines = block.lines().toList();
            if (lines.get(0).startsWith(title)) {
                return lines.subList(1, lines.size()).stream()
                        .map(String::strip)
                        .toList();
            }
        }
        throw new AssertionError("no step " + title + " in:\n" + transcript);
    }

    private static void assertLine(String line, String... parts) {
        for (String part : parts) {
            assertTrue(line.contains(part), () -> part + " is not in: " + line);
        }
    }

    /** The lines of a transaction are in no promised order. */
    private static String action(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + beginning + " in:\n" + transcript));
    }

    @Test
    void eachPairOfProductAndTagIsAnItemThatIsFoundFromBothSides() {
        List<String> lines = step("A customer, three products");
        assertEquals(List.of("describe-table shop", "transact 9"), lines.subList(0, 2));
        assertEquals(11, lines.size());
        assertLine(
                action(lines, "put shop LINK#Product_Tag#loom·tool  "),
                "_type='LINK'",
                "gsi0_pk='LINK#Product_Tag#tool'",
                "gsi0_sk='loom'");
    }

    @Test
    void anOrderIsSavedWithItsPartsInOneTransactionAndNothingElseIsAsked() {
        List<String> lines = step("The order is placed");
        assertEquals("transact 5", lines.get(0));
        assertEquals(6, lines.size());
        assertLine(
                action(lines, "put shop ORDER#2026-17·ORDER  "),
                "customer_id='ann'",
                "version=1",
                "gsi0_pk='CUSTOMER#ann'",
                "gsi0_sk='2026-03-01T09:30:00Z'",
                "if item absent");
        assertLine(
                action(lines, "put shop ORDER#2026-17·LINE#002  "),
                "order_id='2026-17'",
                "product_sku='yarn'",
                "quantity=12",
                "if item absent");
        assertLine(action(lines, "put shop ORDER#2026-17·PAYMENT#2026-03-01T09:30:00Z  "), "amount=100");
    }

    @Test
    void theWholeOrderIsReadInOneQuery() {
        List<String> lines = step("The order is read as a whole");
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("query shop  ORDER#2026-17"), lines.get(0));
        assertEquals("-> 3 lines, 1 payment, 227.00 due", lines.get(1));
    }

    @Test
    void theProductsOfAllLinesAreReadTogether() {
        List<String> lines = step("The products of its lines");
        assertLine(lines.get(0), "batch-get shop  ", "PRODUCT#loom·PRODUCT", "PRODUCT#yarn·PRODUCT");
        assertEquals(
                List.of("-> 1 Table loom", "-> 12 Merino yarn", "-> 2 Boat shuttle"), lines.subList(1, lines.size()));
    }

    @Test
    void aChangedLineIsOneUpdateOfOneAttribute() {
        List<String> lines = step("One line is changed");
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("query shop  ORDER#2026-17"), lines.get(0));
        assertEquals("update shop ORDER#2026-17·LINE#002  set quantity=10   if _type='OrderLine'", lines.get(1));
    }

    @Test
    void theReadmeShowsTheseTwoRequests() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        for (String line : step("One line is changed")) {
            assertTrue(readme.contains("\n" + line + "\n"), () -> "not in the README: " + line);
        }
    }

    @Test
    void aLineThatIsTakenFromTheListIsDeleted() {
        List<String> lines = step("A line is taken out");
        assertEquals(2, lines.size());
        assertLine(lines.get(1), "delete shop ORDER#2026-17·LINE#003", "if _type='OrderLine'");
    }

    @Test
    void aPaymentIsAddedWithoutReadingOthers() {
        List<String> lines = step("A payment is added");
        assertEquals(2, lines.size());
        assertEquals("get shop ORDER#2026-17·ORDER", lines.get(0));
        assertLine(
                lines.get(1), "put shop ORDER#2026-17·PAYMENT#2026-03-02T17:05:00Z  ", "amount=184", "if item absent");
    }

    @Test
    void theOrdersOfACustomerAreOneQuery() {
        List<String> lines = step("The orders of a customer");
        assertEquals(3, lines.size());
        assertEquals("get shop CUSTOMER#ann·CUSTOMER", lines.get(0));
        assertTrue(lines.get(1).startsWith("query shop/gsi0  CUSTOMER#ann"), lines.get(1));
        assertEquals("-> 2026-17, placed 2026-03-01T09:30:00Z", lines.get(2));
    }

    @Test
    void whatHasATagIsFoundByAQueryAndABatch() {
        List<String> lines = step("What has a tag");
        assertEquals("get shop TAG#tool·TAG", lines.get(0));
        assertTrue(lines.get(1).startsWith("query shop/gsi0  LINK#Product_Tag#tool"), lines.get(1));
        assertLine(lines.get(2), "batch-get shop  ", "PRODUCT#loom·PRODUCT", "PRODUCT#shuttle·PRODUCT");
        assertEquals(List.of("-> Table loom", "-> Boat shuttle"), lines.subList(3, lines.size()));
    }
}
