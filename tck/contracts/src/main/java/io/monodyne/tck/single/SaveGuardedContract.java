package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.SingleTable;
import io.monodyne.UniqueViolationException;
import io.monodyne.operation.Written;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entities with versions, unique values and immutable attributes are overwritten under the guards of these. */
public class SaveGuardedContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Member.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Member member = new Member("1", "ann@x.org", "chess", 1, "ann");
        member.origin = "rome";
        single.save(member).run();
        unit.requests().reset();
    }

    private Member stored() {
        return single.get(Member.class, "1").run().orElseThrow();
    }

    private static Member other(String email, String origin) {
        Member member = new Member("1", email, "chess", 2, "anna");
        member.origin = origin;
        return member;
    }

    @Test
    void itIsReadAndReplacedAndItsVersionGoesOn() {
        long before = stored().version;
        unit.requests().reset();
        Member member = other("ann@x.org", "rome");
        Written<Member> written = single.save(member).overwriting().run();
        assertTrue(written.existed());
        assertEquals("get app MEMBER#1·MEMBER", unit.requests().sent().get(0));
        assertEquals(2, unit.requests().sent().size());
        Member stored = stored();
        assertEquals(before + 1, stored.version);
        assertEquals(stored.version, member.version);
        assertEquals("anna", stored.name);
        assertEquals("chess#anna", stored.label);
        assertEquals("chess#anna", member.label);
        assertEquals(List.of("MEMBER#1·MEMBER"), unit.table().listed("gsi0", "CLUB#chess"));
    }

    @Test
    void whatIsNullInItIsTakenAway() {
        Member member = new Member("1", "ann@x.org", null, null, "ann");
        member.origin = "rome";
        single.save(member).overwriting().run();
        assertNull(stored().club);
        assertNull(stored().label);
        assertEquals(List.of(), unit.table().listed("gsi0", "CLUB#chess"));
    }

    @Test
    void theOldUniqueValueIsFreeAndTheNewOneTaken() {
        single.save(other("anna@x.org", "rome")).overwriting().run();
        assertEquals(3, unit.table().items().size());
        assertTrue(single.getUnique(Member.class, Map.of("email", "ann@x.org"))
                .run()
                .isEmpty());
        assertEquals(
                "1",
                single.getUnique(Member.class, Map.of("email", "anna@x.org"))
                        .run()
                        .orElseThrow()
                        .id);
        single.save(new Member("2", "ann@x.org", "chess", 1, "b")).run();
        assertThrows(
                UniqueViolationException.class,
                () -> single.save(other("ann@x.org", "rome")).overwriting().run());
        assertEquals("anna@x.org", stored().email);
    }

    @Test
    void whatIsSetOnceStays() {
        assertThrows(
                ImmutableAttributeException.class,
                () -> single.save(other("ann@x.org", "oslo")).overwriting().run());
        assertEquals("rome", stored().origin);
        assertEquals("ann", stored().name);
    }

    @Test
    void oneThatWasReadHasToBeTheOneThatIsThere() {
        Member read = stored();
        Member again = stored();
        again.name = "second";
        single.save(again).overwriting().run();
        read.name = "first";
        long version = read.version;
        assertThrows(
                OptimisticLockException.class,
                () -> single.save(read).overwriting().run());
        assertEquals(version, read.version);
        assertEquals("second", stored().name);
    }

    @Test
    void aConditionIsAskedOfWhatIsThere() {
        Member member = other("ann@x.org", "rome");
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> single.save(member)
                        .overwritingWhen(path("name").equalTo("someone"))
                        .run());
        assertEquals("ann", ((Member) failed.current()).name);
        assertEquals(0, member.version);
        single.save(member).overwritingWhen(path("label").equalTo("chess#ann")).run();
        assertEquals("anna", stored().name);
    }

    @Test
    void aConditionIsAskedAlsoWhereNothingChanges() {
        Member same = stored();
        assertThrows(
                ConditionFailedException.class,
                () -> single.save(same)
                        .overwritingWhen(path("name").equalTo("someone"))
                        .run());
    }

    @Test
    void manyWhoOverwriteAllHaveTheirWay() {
        List<PersistenceException> failed = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> {
                    try {
                        Member member = other("ann@x.org", "rome");
                        member.name = "n" + i;
                        single.save(member).overwriting().run();
                        return null;
                    } catch (PersistenceException e) {
                        return e;
                    }
                })
                .filter(e -> e != null)
                .toList();
        assertEquals(List.of(), failed);
        assertEquals(3, unit.table().items().size());
        assertFalse(stored().name.equals("ann"));
    }

    @Test
    void whereNothingIsThereItIsNew() {
        Written<Member> written = single.save(new Member("2", "b@x.org", "go", 1, "bob"))
                .overwriting()
                .run();
        assertFalse(written.existed());
        Member generated = new Member(null, "c@x.org", "go", 2, "cid");
        single.save(generated).overwriting().run();
        assertEquals("cid", single.get(Member.class, generated.id).run().orElseThrow().name);
    }
}
