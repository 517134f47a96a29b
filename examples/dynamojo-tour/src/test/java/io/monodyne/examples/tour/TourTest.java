package io.monodyne.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program prints is what its reader is told to see. */
class TourTest {

    private static final String ALERT = "tour ACCOUNT#acc-1·NOTICE#2026-03-01T08:00:00Z";

    private static String transcript;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tour.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        transcript = bytes.toString(StandardCharsets.UTF_8);
    }

    /** The lines that were printed for a step: requests and outcomes, without what was asked. */
    private static List<String> step(String title) {
        for (String block : transcript.strip().split("\\R\\R")) {
            List<String> lines = block.lines().toList();
            if (lines.get(0).startsWith(title)) {
                return lines.stream()
                        .skip(1)
                        .filter(line -> line.startsWith("    "))
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
    void theTableIsEnsured() {
        List<String> lines = step("The table is ensured");
        assertEquals("create-table tour", lines.get(0));
        assertEquals("-> differences: []", lines.get(lines.size() - 1));
        assertEquals(
                List.of("-> resource \"aws_dynamodb_table\" \"tour\" {", "-> MappingException MD-MAP-143"),
                step("Indexes are described in code"));
    }

    @Test
    void aModelIsSavedWithAllThatIsComputed() {
        List<String> lines = step("A model that extends a model");
        String put = lines.stream()
                .filter(line -> line.startsWith("put "))
                .findFirst()
                .orElseThrow();
        assertLine(
                put,
                "put " + ALERT + "  ",
                "search='ALARM~Disk%20is%20full~2026-03-01T08:00:00Z'",
                "channel='ops'",
                "gsi0_pk='KIND#ALARM', gsi0_sk='2026-03-01T08:00:00Z'",
                "lsi0_sk='5'",
                "if item absent");
        assertFalse(put.contains("gsi1"), put); // nobody is assigned
    }

    @Test
    void aSaveFailsOrOverwrites() {
        assertEquals(
                "-> EntityExistsException MD-FLUSH-09", step("A save fails").get(1));
        List<String> overwriting = step("A save overwrites where");
        assertEquals(3, overwriting.size());
        assertLine(overwriting.get(1), "put tour BADGE#17·BADGE", "if item absent or _type='Badge'");
        assertEquals("-> 1.0 capacity units", overwriting.get(2));
        List<String> demanding = step("A save overwrites only");
        assertEquals("transact 1", demanding.get(0));
        assertLine(demanding.get(1), "put tour BADGE#17·BADGE  ", "if color='green' and _type='Badge'");
        assertEquals("-> ConditionFailedException MD-DIRECT-17", demanding.get(2));
    }

    @Test
    void rulesOfTheMappingHold() {
        assertEquals(List.of("-> IllegalArgumentException MD-DIRECT-05"), step("A joined attribute"));
        assertEquals(
                List.of(
                        "-> ImmutableAttributeException MD-DIRECT-07",
                        "get " + ALERT,
                        "-> ImmutableAttributeException MD-CONTEXT-02"),
                step("An immutable attribute"));
        assertEquals(
                List.of(
                        "get tour BADGE#17·BADGE",
                        "get tour BADGE#17·BADGE",
                        "-> stored are [_type, color, gsi0_pk, gsi0_sk, pk, sk]",
                        "-> held by ann since 2026-03-01"),
                step("What is in a key"));
        assertEquals(
                List.of(
                        "update " + ALERT
                                + "  set assignee='bob', gsi1_pk='ASSIGNEE#bob', gsi1_sk='2026-03-01T08:00:00Z'"
                                + "   if _type='Alert'",
                        "update " + ALERT + "  remove assignee, gsi1_pk, gsi1_sk   if _type='Alert'"),
                step("A null takes an item out"));
    }

    @Test
    void whatWasReadIsChangedByDifference() {
        List<String> lines = step("What was read is changed by difference");
        assertEquals(3, lines.size());
        assertLine(lines.get(1), "update " + ALERT + "  set title='Disk is almost full', search=");
        assertEquals("get " + ALERT, lines.get(2));
    }

    @Test
    void valuesAreChangedWithoutReading() {
        assertEquals(
                List.of("update " + ALERT + "  set channel='pager', cost=cost or 12.5 remove assignee, gsi1_pk, gsi1_sk"
                        + "   if _type='Alert'"),
                step("Values are set"));
        assertEquals(
                List.of(
                        "update " + ALERT + "  set repeats+=1, cost+=-2.25"
                                + "   if (absent(repeats) or repeats<=2147483646) and _type='Alert'",
                        "-> {cost=10.25, repeats=1}"),
                step("Numbers are added to"));
        assertEquals(
                List.of(
                        "transact 1",
                        "update " + ALERT + "  set comments+=['seen', 'on it']   if _type='Alert'",
                        "transact 1",
                        "update " + ALERT + "  set comments=['again']+comments   if _type='Alert'",
                        "transact 1",
                        "update " + ALERT + "  set comments[1]='seen by ann' remove comments[2]"
                                + "   if exists(comments[1]) and exists(comments[2]) and _type='Alert'"),
                step("Lists grow"));
        List<String> sets = step("Sets take and give");
        assertEquals(3, sets.size());
        assertLine(
                sets.get(0), "set labels.\"team.on-call\"='storage' add watchers {'ann', 'bob'}   if exists(labels)");
        assertLine(sets.get(1), "set labels={\"team.on-call\"='storage'} add watchers", "if absent(labels)");
    }

    @Test
    void aMissingMapIsMadeByASecondRequest() {
        assertEquals(
                List.of(
                        "update " + ALERT + "  set source.host.name='db-1'   if exists(source.host) and _type='Alert'",
                        "update " + ALERT + "  set source={host={name='db-1'}}   if absent(source) and _type='Alert'",
                        "update " + ALERT + "  set source.host.name='db-2'   if exists(source.host) and _type='Alert'",
                        "update " + ALERT + "  remove source.host.zone   if exists(source.host) and _type='Alert'"),
                step("A deep path"));
        List<String> mix = step("Any mix");
        assertEquals("transact 1", mix.get(0));
        assertEquals(2, mix.size());
        assertLine(mix.get(1), "remove labels.\"team.on-call\"", "add watchers {'cid'}", "if severity=5");
    }

    @Test
    void whatCantBeRightIsRefused() {
        assertEquals(
                "-> Disk is almost full", step("An update with a condition").get(2));
        List<String> computed = step("What is computed from");
        assertEquals("-> PersistenceException MD-DIRECT-09", computed.get(0));
        assertLine(
                computed.get(2),
                "gsi0_pk='KIND#WARNING'",
                "search='WARNING~Disk%20is%20almost%20full",
                "if title='Disk is almost full'");
        assertEquals(
                List.of(
                        "-> IllegalArgumentException MD-READABLE-01",
                        "-> IllegalArgumentException MD-READABLE-05",
                        "-> IllegalArgumentException MD-READABLE-03",
                        "-> IllegalArgumentException MD-DIRECT-01",
                        "-> IllegalArgumentException MD-DIRECT-02",
                        "-> IllegalArgumentException MD-DIRECT-03"),
                step("What can't be meant"));
    }

    @Test
    void loadedEntitiesAreKeptInStep() {
        assertEquals(
                "-> 12 repeats, comments [again, seen by ann, done, reopened]",
                step("An operation on a loaded").get(4));
        List<String> known = step("What was read is known");
        assertLine(known.get(1), "set kind='WARNING'", "if title='Disk is almost full'");
        assertLine(known.get(2), "-> search is WARNING~");
        List<String> failed = step("A failure leaves");
        assertEquals("-> Disk is almost full", failed.get(failed.size() - 1));
        assertEquals("-> 11 repeats", step("A managed entity").get(4));
        List<String> required = step("A unit of work can have");
        assertLine(required.get(1), "set assignee='ann', gsi1_pk='ASSIGNEE#ann'", "if absent(assignee) and ");
        assertLine(required.get(required.size() - 1), "-> RollbackException");
    }

    @Test
    void keysAreRead() {
        assertEquals("-> Optional.empty", step("One item").get(5));
        List<String> many = step("Many items are fetched together");
        assertLine(many.get(0), "batch-get tour  ", "BADGE#17·BADGE", "BADGE#99·BADGE");
        assertEquals("-> Disk is almost full, ann, 2 found", many.get(1));
        assertEquals(
                "transact-get 2", step("Many items are fetched as they are").get(0));
        assertEquals("query tour  ACCOUNT#acc-1", step("An item collection").get(0));
    }

    @Test
    void queriesFindTheirIndexes() {
        List<String> choice = step("A query finds its index");
        assertLine(choice.get(0), "query tour  ACCOUNT#acc-1 · between NOTICE#2026-03-01T09:00:00Z and NOTICE$");
        assertLine(choice.get(2), "query tour/gsi0  KIND#ALARM  count");
        List<String> filters = step("What the key does not take");
        assertLine(filters.get(0), "filter title = 'Disk is almost full'");
        assertEquals(List.of("-> 1 of 1", "-> 0 of 1"), List.of(filters.get(1), filters.get(3)));
        List<String> named = step("A query goes by the index");
        assertLine(named.get(0), "query tour/lsi0  ACCOUNT#acc-1 · >= ", " desc ");
        assertEquals("-> [5, 3, 2]", named.get(1));
        assertEquals("-> 2 and 2, more: false", step("A query goes on").get(2));
        assertEquals(
                "-> query tour/gsi0  ?   filter _type = ? -> Alert",
                step("Results are").get(5));
        assertEquals(
                List.of(
                        "-> PersistenceException MD-SINGLE-09",
                        "-> IllegalArgumentException MD-SINGLE-10",
                        "-> IllegalArgumentException MD-SINGLE-12"),
                step("What no key serves"));
        assertEquals("-> 0 alerts", step("A value is never").get(1));
    }

    @Test
    void itemsAreDeletedUnderConditions() {
        List<String> lines = step("An item is deleted");
        assertEquals("-> ConditionFailedException MD-DIRECT-17", lines.get(2));
        assertEquals("-> Load is 3", lines.get(4));
        assertEquals("-> existed: false", lines.get(6));
    }

    @Test
    void writesAreDoneTogetherOrNotAtAll() {
        List<String> lines = step("A check, a put");
        assertEquals("transact 4", lines.get(0));
        assertEquals("-> 20.0 capacity units", lines.get(5));
        assertEquals("-> ConditionFailedException MD-DIRECT-17", lines.get(lines.size() - 1));
        List<String> async = step("All of it is asynchronous");
        assertTrue(async.containsAll(List.of("-> 13 repeats", "-> 2 alerts")), transcript);
        assertEquals("-> IllegalStateException MD-SINGLE-01", async.get(async.size() - 1));
    }

    @Test
    void usersAreCreatedOnce() {
        List<String> lines = step("A user is got or created");
        assertEquals("-> created: true, then false, ann@example.com", lines.get(lines.size() - 1));
        assertEquals("-> 1 created, 1 user", step("One of many creates").get(0));
        assertEquals(
                "-> ann, true, activated: true",
                step("A user is got by the generated").get(3));
    }

    @Test
    void usersAreFoundCountedAndGuarded() {
        List<String> names = step("None and several");
        assertTrue(
                names.containsAll(List.of(
                        "-> Optional.empty",
                        "-> NoResultException MD-SINGLE-15",
                        "-> NonUniqueResultException MD-SINGLE-16",
                        "-> UniqueViolationException MD-FLUSH-10")),
                transcript);
        List<String> types = step("All users");
        assertLine(types.get(1), "query tour  USER  count");
        assertLine(types.get(2), "query tour/gsi19  EXTENT#Team#0");
        assertEquals("-> 3 users, 1 team", types.get(3));
        List<String> versions = step("Every save");
        assertTrue(
                versions.containsAll(List.of("-> version 2", "-> OptimisticLockException MD-SESSION-13")), transcript);
        assertEquals("transact 2", versions.get(versions.size() - 3));
        assertEquals(
                "-> ConstraintViolationException MD-VALID-05",
                step("What is not valid").get(0));
    }

    @Test
    void tenantsNativeKeysAndStreamsAreThereToo() {
        List<String> tenants = step("A tenant sees");
        assertLine(tenants.get(0), "put tour INVOICE#acme·2026-1  _type='Invoice', tenant='acme'");
        assertEquals(
                List.of(
                        "-> 0 invoices",
                        "-> TenantViolationException MD-CONTEXT-11",
                        "-> TenantViolationException MD-CONTEXT-10"),
                tenants.subList(2, 5));
        List<String> deliveries = step("Attributes themselves");
        assertLine(deliveries.get(2), "query tour/by-region  region='EU', state='open' · due<='2026-03-05'");
        assertEquals("-> [d1]", deliveries.get(3));
        List<String> stream = step("A record of the stream");
        assertEquals("-> MODIFY Alert [repeats]: 14 repeats", stream.get(stream.size() - 1));
    }
}
