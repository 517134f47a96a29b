package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ItemTooLargeException;
import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DynamoDB can't store is refused in the words of the entity, before anything is sent; what just fits is stored. */
class LimitsContract {

    private static final int ITEM = 409_600;
    private static final int PARTITION_KEY = 2048;
    private static final int SORT_KEY = 1024;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Crate.class);

    @BeforeEach
    void store() {
        unit.persist(new Crate("stored"));
        unit.requests().reset();
    }

    /** By persist and by an update; the message names all of these. */
    private static void refused(Consumer<Crate> change, String... named) {
        List<PersistenceException> refusals = new ArrayList<>();
        refusals.add(refused(em -> {
            Crate crate = new Crate("new");
            change.accept(crate);
            em.persist(crate);
        }));
        refusals.add(refused(em -> change.accept(em.find(Crate.class, "stored"))));
        for (PersistenceException refusal : refusals) {
            for (String name : named) {
                if (!refusal.getMessage().contains(name)) {
                    throw new AssertionError("the refusal does not name " + name, refusal);
                }
            }
        }
        assertEquals(1, unit.table().items().size());
    }

    /** At the call or at the commit. */
    private static PersistenceException refused(Consumer<EntityManager> work) {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        try {
            work.accept(em);
            em.getTransaction().commit();
        } catch (RollbackException e) {
            assertNothingWritten();
            return (PersistenceException) e.getCause();
        } catch (PersistenceException e) {
            em.getTransaction().rollback();
            assertNothingWritten();
            return e;
        }
        throw new AssertionError("it was not refused: " + unit.requests().sent());
    }

    private static void assertNothingWritten() {
        assertTrue(unit.requests().sent().stream().allMatch(request -> request.startsWith("get ")));
        unit.requests().reset();
    }

    private static Crate stored(Consumer<Crate> change) {
        unit.inTransaction(em -> change.accept(em.find(Crate.class, "stored")));
        return unit.entityManager().find(Crate.class, "stored");
    }

    @Test
    void anItemThatIsTooLargeIsRefusedWithTheSizesOfItsAttributes() {
        ItemTooLargeException tooLarge = (ItemTooLargeException) refused(em -> {
            Crate crate = new Crate("new");
            crate.setContent("x".repeat(300_000));
            crate.setBytes(new byte[200_000]);
            crate.setLabel("small");
            em.persist(crate);
        });
        assertEquals("Crate", tooLarge.entityName());
        assertEquals(
                List.of("content", "bytes"),
                new ArrayList<>(tooLarge.attributeSizes().keySet()).subList(0, 2));
        assertEquals(300_007, tooLarge.attributeSizes().get("content"));
        assertEquals(200_005, tooLarge.attributeSizes().get("bytes"));
        assertEquals(10, tooLarge.attributeSizes().get("label"));
        assertTrue(tooLarge.getMessage().contains("content: 300007 bytes"), tooLarge.getMessage());
        assertFalse(tooLarge.getMessage().contains("xxx"), "values are not shown");
    }

    @Test
    void anUpdateThatWouldMakeAnItemTooLargeIsRefused() {
        PersistenceException tooLarge =
                refused(em -> em.find(Crate.class, "stored").setContent("€".repeat(ITEM / 3)));
        assertEquals("Crate", ((ItemTooLargeException) tooLarge).entityName());
    }

    /** How many characters of content make an item of the largest size. */
    private static int most(String id) {
        List<String> rest = List.of("pk", id, "sk", "CRATE", "_type", "Crate", "id", id, "content");
        return ITEM - rest.stream().mapToInt(String::length).sum();
    }

    @Test
    void anItemThatJustFitsIsStored() {
        int length = most("stored");
        assertEquals(
                length,
                stored(crate -> crate.setContent("x".repeat(length)))
                        .getContent()
                        .length());
    }

    @Test
    void anItemThatIsAByteTooLargeIsRefused() {
        PersistenceException tooLarge =
                refused(em -> em.find(Crate.class, "stored").setContent("x".repeat(most("stored") + 1)));
        assertEquals(ItemTooLargeException.class, tooLarge.getClass());
        tooLarge = refused(em -> {
            Crate crate = new Crate("new");
            crate.setContent("x".repeat(most("new") + 1));
            em.persist(crate);
        });
        assertEquals(ItemTooLargeException.class, tooLarge.getClass());
    }

    @Test
    void aPartitionKeyThatIsTooLong() {
        refused(
                crate -> {
                    crate.setLabel("€".repeat(PARTITION_KEY / 3));
                    crate.setMark("m");
                },
                "Crate",
                "gsi0 partition key",
                "2048");
        Crate fits = stored(crate -> {
            crate.setLabel("x".repeat(PARTITION_KEY - "LABEL#".length()));
            crate.setMark("m");
        });
        assertEquals(PARTITION_KEY - 6, fits.getLabel().length());
    }

    @Test
    void aSortKeyThatIsTooLong() {
        refused(
                crate -> {
                    crate.setLabel("l");
                    crate.setMark("x".repeat(SORT_KEY + 1));
                },
                "Crate",
                "gsi0 sort key",
                "1024");
        Crate fits = stored(crate -> {
            crate.setLabel("l");
            crate.setMark("x".repeat(SORT_KEY));
        });
        assertEquals(SORT_KEY, fits.getMark().length());
    }

    @Test
    void aKeyWhoseEscapesMakeItTooLong() {
        refused(
                crate -> {
                    crate.setLabel("l");
                    crate.setMark("#".repeat(SORT_KEY / 3 + 1));
                },
                "Crate",
                "gsi0 sort key");
    }

    @Test
    void anIdThatIsTooLong() {
        PersistenceException tooLong = refused(em -> em.persist(new Crate("x".repeat(PARTITION_KEY + 1))));
        assertTrue(tooLong.getMessage().contains("Crate"), tooLong.getMessage());
        assertEquals(LimitExceededException.class, tooLong.getClass());
    }

    @Test
    void anEmptyTextThatWouldBeAKeyOfItsOwn() {
        PersistenceException empty = refused(em -> em.persist(new Crate("")));
        assertTrue(empty.getMessage().contains("Crate"), empty.getMessage());
        refused(
                crate -> {
                    crate.setLabel("l");
                    crate.setMark("");
                },
                "Crate",
                "gsi0");
    }

    @Test
    void anEmptyTextThatIsNoKeyIsStored() {
        assertEquals("", stored(crate -> crate.setContent("")).getContent());
    }

    @Test
    void aNumberOfMoreThanThirtyEightDigits() {
        refused(crate -> crate.setWeight(new BigDecimal("1." + "2".repeat(38))), "Crate", "weight");
        refused(crate -> crate.setSerial(new BigInteger("1".repeat(39))), "Crate", "serial");
        BigInteger fits = new BigInteger("9".repeat(38));
        assertEquals(fits, stored(crate -> crate.setSerial(fits)).getSerial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+126", "-1E+126", "1E-131", "-1E-131"})
    void aNumberOutOfRange(String number) {
        refused(crate -> crate.setWeight(new BigDecimal(number)), "Crate", "weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.99E+125", "-9.99E+125", "1E-130", "0", "1.50"})
    void aNumberWithinRange(String number) {
        BigDecimal fits = new BigDecimal(number);
        assertEquals(0, fits.compareTo(stored(crate -> crate.setWeight(fits)).getWeight()));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MAX_VALUE,
                Double.MIN_VALUE
            })
    void aFloatingPointNumberThatIsNone(double number) {
        refused(crate -> crate.setShare(number), "Crate", "share");
    }

    @Test
    void aFloatThatIsNone() {
        refused(crate -> crate.setPart(Float.NaN), "Crate", "part");
        assertEquals(
                Float.MAX_VALUE, stored(crate -> crate.setPart(Float.MAX_VALUE)).getPart());
        assertEquals(
                Float.MIN_VALUE, stored(crate -> crate.setPart(Float.MIN_VALUE)).getPart());
    }

    @Test
    void anUnpairedSurrogate() {
        refused(crate -> crate.setContent("a\uD83D"), "Crate", "content");
        refused(crate -> crate.getNotes().put("a", "\uDE00"), "Crate", "notes");
        refused(crate -> crate.getNotes().put("\uDE00", "a"), "Crate", "notes");
        refused(em -> em.persist(new Crate("\uD83D")));
        assertEquals(
                "a\uD83D\uDE00",
                stored(crate -> crate.setContent("a\uD83D\uDE00")).getContent());
    }

    @Test
    void whatWasRefusedCanBeCorrected() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Crate.class, "stored").setShare(Double.NaN);
        TestUnit.failsToCommit(PersistenceException.class, em);
        em.getTransaction().begin();
        em.find(Crate.class, "stored").setShare(0.5);
        em.getTransaction().commit();
        assertEquals("0.5", unit.table().attribute("stored", "CRATE", "share").n());
    }
}
