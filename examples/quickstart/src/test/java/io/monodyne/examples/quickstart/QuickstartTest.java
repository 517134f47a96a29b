package io.monodyne.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the quickstart prints is what its reader is told to see. */
class QuickstartTest {

    private static String transcript;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
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

    @Test
    void fourEntitiesAndAUniqueValueArePersistedInOneTransaction() {
        List<String> lines = step("A customer, an order and two lines");
        assertEquals(List.of("describe-table shop", "transact 5"), lines.subList(0, 2));
        assertEquals(7, lines.size());
        assertLine(lines.get(2), "put shop CUSTOMER#ann·PROFILE", "email='ann@example.com'", "if item absent");
        assertLine(lines.get(3), "put shop CUSTOMER#ann·ORDER#0000001", "gsi0_pk='STATUS#OPEN'", "version=1");
        assertLine(lines.get(4), "put shop CUSTOMER#ann·ORDER#0000001#LINE#001");
        assertLine(lines.get(6), "put shop UNIQUE#Customer.email#ann@example.com·UNIQUE", "if item absent");
    }

    @Test
    void anOrderIsFoundByOneRequest() {
        List<String> lines = step("The order is found");
        assertEquals("get shop CUSTOMER#ann·ORDER#0000001", lines.get(0));
        assertEquals("-> OPEN, placed 2026-03-01T09:30:00Z, the same object: true", lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void aBusinessMethodBecomesOneUpdateOfTwoAttributesAndARecomputedIndexKey() {
        List<String> lines = step("A business method");
        assertEquals(2, lines.size());
        String update = lines.get(1);
        assertLine(
                update,
                "update shop CUSTOMER#ann·ORDER#0000001  set ",
                "status='PAID'",
                "invoice='2026-17'",
                "version=2",
                "gsi0_pk='STATUS#PAID'",
                "if version=1 and _type='PurchaseOrder'");
        assertTrue(Arrays.stream(new String[] {"placedAt", "gsi0_sk", "remove", "add"})
                .noneMatch(update::contains));
    }

    @Test
    void theReadmeShowsTheseTwoRequests() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        for (String line : step("A business method")) {
            String shown = line.replaceAll("_wt='[^']*'", "_wt='...'");
            assertTrue(readme.contains("\n" + shown + "\n"), () -> "not in the README: " + shown);
        }
    }

    @Test
    void mergingWritesTheOneAttributeThatDiffers() {
        List<String> lines = step("A line is changed while it is detached");
        assertEquals(3, lines.size());
        assertLine(lines.get(2), "update shop CUSTOMER#ann·ORDER#0000001#LINE#002  set quantity=10, version=2");
    }

    @Test
    void removingAsksForTheVersionThatWasRead() {
        List<String> lines = step("The line is removed");
        assertEquals(2, lines.size());
        assertLine(lines.get(1), "delete shop CUSTOMER#ann·ORDER#0000001#LINE#002   if version=2");
    }

    @Test
    void aRollbackSendsNothing() {
        assertEquals(List.of("get shop CUSTOMER#ann·ORDER#0000001"), step("The order is shipped and rolled back"));
    }

    @Test
    void theSecondOfTwoWritersIsRefused() {
        List<String> lines = step("Two clerks");
        assertEquals(5, lines.size());
        assertLine(lines.get(2), "status='SHIPPED'", "if version=2");
        assertLine(lines.get(3), "invoice='2026-18'", "if version=2");
        assertLine(lines.get(4), "-> OptimisticLockException: MD-FLUSH-11");
    }

    @Test
    void aUniqueValueIsRefusedWithTheWholeTransaction() {
        List<String> lines = step("Another customer");
        assertEquals("transact 2", lines.get(0));
        assertLine(lines.get(3), "-> UniqueViolationException: MD-FLUSH-10");
    }

    @Test
    void theItemCollectionHoldsWhatWasCommitted() {
        List<String> lines = step("What the partition CUSTOMER#ann holds now");
        List<String> keys = lines.stream().filter(line -> !line.contains(" = ")).toList();
        assertEquals(List.of("ORDER#0000001", "ORDER#0000001#LINE#001", "PROFILE"), keys);
        assertTrue(lines.contains("gsi0_pk = STATUS#SHIPPED"), transcript);
        assertTrue(lines.contains("gsi0_sk = 2026-03-01T09:30:00.000000000Z"), transcript);
    }
}
