package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** DynamoDB takes values that are nested 32 deep, and not one deeper. */
class NestingContract {

    @Entity
    static class Doll {
        @Id
        private String id;

        @Embedded
        private D01 inner;

        protected Doll() {}

        Doll(String id, D01 inner) {
            this.id = id;
            this.inner = inner;
        }

        D01 inner() {
            return inner;
        }
    }

    @Embeddable
    record D01(int depth, @Embedded D02 inner) {}

    @Embeddable
    record D02(int depth, @Embedded D03 inner) {}

    @Embeddable
    record D03(int depth, @Embedded D04 inner) {}

    @Embeddable
    record D04(int depth, @Embedded D05 inner) {}

    @Embeddable
    record D05(int depth, @Embedded D06 inner) {}

    @Embeddable
    record D06(int depth, @Embedded D07 inner) {}

    @Embeddable
    record D07(int depth, @Embedded D08 inner) {}

    @Embeddable
    record D08(int depth, @Embedded D09 inner) {}

    @Embeddable
    record D09(int depth, @Embedded D10 inner) {}

    @Embeddable
    record D10(int depth, @Embedded D11 inner) {}

    @Embeddable
    record D11(int depth, @Embedded D12 inner) {}

    @Embeddable
    record D12(int depth, @Embedded D13 inner) {}

    @Embeddable
    record D13(int depth, @Embedded D14 inner) {}

    @Embeddable
    record D14(int depth, @Embedded D15 inner) {}

    @Embeddable
    record D15(int depth, @Embedded D16 inner) {}

    @Embeddable
    record D16(int depth, @Embedded D17 inner) {}

    @Embeddable
    record D17(int depth, @Embedded D18 inner) {}

    @Embeddable
    record D18(int depth, @Embedded D19 inner) {}

    @Embeddable
    record D19(int depth, @Embedded D20 inner) {}

    @Embeddable
    record D20(int depth, @Embedded D21 inner) {}

    @Embeddable
    record D21(int depth, @Embedded D22 inner) {}

    @Embeddable
    record D22(int depth, @Embedded D23 inner) {}

    @Embeddable
    record D23(int depth, @Embedded D24 inner) {}

    @Embeddable
    record D24(int depth, @Embedded D25 inner) {}

    @Embeddable
    record D25(int depth, @Embedded D26 inner) {}

    @Embeddable
    record D26(int depth, @Embedded D27 inner) {}

    @Embeddable
    record D27(int depth, @Embedded D28 inner) {}

    @Embeddable
    record D28(int depth, @Embedded D29 inner) {}

    @Embeddable
    record D29(int depth, @Embedded D30 inner) {}

    @Embeddable
    record D30(int depth, @Embedded D31 inner) {}

    @Embeddable
    record D31(int depth, @Embedded D32 inner) {}

    @Embeddable
    record D32(int depth, @Embedded D33 inner) {}

    @Embeddable
    record D33(int depth) {}

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Doll.class);

    /** Dolls down to a depth; deeper ones are null. */
    private static D01 dolls(int depth) throws ReflectiveOperationException {
        Object inner = null;
        for (int i = depth; i > 0; i--) {
            Class<?> type = Class.forName(NestingContract.class.getName() + String.format("$D%02d", i));
            var constructor = type.getDeclaredConstructors()[0];
            inner = constructor.getParameterCount() == 1
                    ? constructor.newInstance(i)
                    : constructor.newInstance(i, inner);
        }
        return (D01) inner;
    }

    @Test
    void thirtyOneMapsWithANumberInTheInnermostAreStored() throws ReflectiveOperationException {
        unit.persist(new Doll("1", dolls(31)));
        EntityManager em = unit.entityManager();
        assertEquals(dolls(31), em.find(Doll.class, "1").inner());
    }

    @Test
    void deeperOnesAreRefusedBeforeAnythingIsSent() throws ReflectiveOperationException {
        D01 tooDeep = dolls(33);
        PersistenceException refused =
                unit.failsToCommit(PersistenceException.class, em -> em.persist(new Doll("1", tooDeep)));
        assertTrue(refused.getMessage().contains("Doll") && refused.getMessage().contains("inner"), refused::toString);
        unit.assertRequests("");
    }
}
