package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MappingException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can't be mapped is found when the unit is opened, all of it at once, each with its code and its remedy. */
public class MappingErrorsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    @Entity
    static class WithoutId {
        String text;
    }

    @Entity
    static class OfUnknownType {
        @Id
        String id;

        Thread thread;
    }

    @Entity
    static class OfBadVersion {
        @Id
        String id;

        @Version
        String version;
    }

    @Entity
    static class OfTwoIds {
        @Id
        String one;

        @Id
        String two;
    }

    @Entity
    @IndexMap(partitionKey = "X#{missing}")
    static class OfMissingSource {
        @Id
        String id;
    }

    @Entity
    static class Associated {
        @Id
        String id;

        @ManyToOne
        Thread thread;
    }

    @Entity(name = "Bicycle")
    static class SameName {
        @Id
        String id;
    }

    @Entity
    static class WithoutConstructor {
        @Id
        String id;

        WithoutConstructor(String id) {
            this.id = id;
        }
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        MappingException failure = assertThrows(
                MappingException.class,
                () -> unit.open(
                        Map.of(),
                        WithoutId.class,
                        OfUnknownType.class,
                        OfBadVersion.class,
                        OfTwoIds.class,
                        OfMissingSource.class,
                        Associated.class,
                        Bicycle.class,
                        SameName.class,
                        WithoutConstructor.class));
        for (String code : new String[] {
            "MD-MAP-01", "MD-MAP-03", "MD-MAP-04", "MD-MAP-05", "MD-MAP-10", "MD-MAP-12", "MD-MAP-51", "MD-MAP-100"
        }) {
            assertTrue(
                    failure.problems().stream().anyMatch(problem -> problem.startsWith(code)),
                    () -> code + " is missing in " + failure.getMessage());
        }
        for (String problem : failure.problems()) {
            assertTrue(failure.getMessage().contains(problem), problem);
        }
    }

    @Test
    void aProblemNamesTheEntityAndTheAttribute() {
        MappingException failure = assertThrows(MappingException.class, () -> unit.open(Map.of(), OfUnknownType.class));
        assertEquals(1, failure.problems().size());
        assertTrue(failure.problems().get(0).contains("OfUnknownType.thread"), failure.getMessage());
    }
}
