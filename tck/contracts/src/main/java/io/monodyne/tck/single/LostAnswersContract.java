package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.GetOrCreated;
import io.monodyne.tck.TestUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches that are answered in parts, and writes whose answers are lost. */
public class LostAnswersContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Purse.class, Member.class);

    private StumblingClient stumbling;
    private SingleTable single;

    @BeforeEach
    void open() {
        stumbling = new StumblingClient(unit.table().client());
        single = unit.open(Map.of(MonodyneSettings.CLIENT, stumbling.client()), Purse.class, Member.class)
                .unwrap(SingleTable.class);
        unit.requests().reset();
    }

    private Purse stored(String id) {
        return single.get(Purse.class, id).run().orElseThrow();
    }

    @Test
    void unprocessedKeysAreAskedForAgain() {
        List<EntityId<?>> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            single.save(new Purse("p" + i, "o", i)).run();
            ids.add(EntityId.of(Purse.class, "p" + i));
        }
        unit.requests().reset();
        stumbling.batchesOf(3);
        assertEquals(7, single.getAll(ids).run().size());
        assertEquals(3, unit.requests().sent().size());
    }

    @Test
    void aNewEntityIsStoredOnce() {
        stumbling.loseNextAnswer();
        single.save(new Purse("1", "ann", 7)).run();
        assertEquals("ann", stored("1").owner);
    }

    @Test
    void aNewEntityWithUniqueValuesIsStoredOnce() {
        stumbling.loseNextAnswer();
        Member member = new Member(null, "a@x.org", "c", 1, "a");
        single.save(member).run();
        assertEquals(member.version, single.get(Member.class, member.id).run().orElseThrow().version);
        assertEquals(3, unit.table().items().size());
    }

    @Test
    void oneThatIsOverwrittenIsStored() {
        single.save(new Purse("1", "ann", 7)).run();
        stumbling.loseNextAnswer();
        single.save(new Purse("1", "bob", 8)).overwriting().run();
        assertEquals("bob", stored("1").owner);
    }

    @Test
    void oneThatIsOverwrittenByDifferenceIsStoredOnce() {
        single.save(new Member("1", "a@x.org", "c", 1, "a")).run();
        long before = single.get(Member.class, "1").run().orElseThrow().version;
        stumbling.loseNextAnswer();
        single.save(new Member("1", "b@x.org", "c", 1, "b")).overwriting().run();
        assertEquals(before + 1, single.get(Member.class, "1").run().orElseThrow().version);
    }

    @Test
    void whoCreatesLearnsThatItDid() {
        stumbling.loseNextAnswer();
        GetOrCreated<Purse> byId = single.getOrCreate(new Purse("1", "ann", 7)).run();
        assertTrue(byId.created());
        stumbling.loseNextAnswer();
        GetOrCreated<Member> byEmail = single.getOrCreate(new Member(null, "a@x.org", null, null, "a"))
                .by("email")
                .run();
        assertTrue(byEmail.created());
        assertEquals(3, unit.table().items().size());
    }

    @Test
    void aTransactionIsDoneOnce() {
        single.save(new Purse("1", "ann", 7)).run();
        single.save(new Purse("2", "bob", 3)).run();
        stumbling.loseNextAnswer();
        single.transaction()
                .update(single.update(Purse.class, "1").add("balance", -2))
                .update(single.update(Purse.class, "2").add("balance", 2))
                .run();
        assertEquals(5, stored("1").balance);
        assertEquals(5, stored("2").balance);
    }
}
