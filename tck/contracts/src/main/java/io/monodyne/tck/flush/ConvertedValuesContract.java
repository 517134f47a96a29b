package io.monodyne.tck.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a converter makes is checked like any other value. */
class ConvertedValuesContract {

    /** Joins lines. */
    public static final class Lines implements AttributeConverter<List<String>, String> {

        /** Made by the provider. */
        public Lines() {}

        @Override
        public String convertToDatabaseColumn(List<String> lines) {
            return lines == null ? null : String.join("\n", lines);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? null : List.of(text.split("\n", -1));
        }
    }

    @Entity
    static class Poem {
        @Id
        private String id;

        @Convert(converter = Lines.class)
        private List<String> lines;

        protected Poem() {}

        Poem(String id, List<String> lines) {
            this.id = id;
            this.lines = lines;
        }

        List<String> lines() {
            return lines;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Poem.class);

    @Test
    void whatAConverterMakesIsCheckedLikeAnyOtherValue() {
        unit.persist(new Poem("1", List.of("Tyger", "burning bright")));
        EntityManager em = unit.entityManager();
        assertEquals(
                List.of("Tyger", "burning bright"), em.find(Poem.class, "1").lines());
        PersistenceException refused = unit.failsToCommit(
                PersistenceException.class, other -> other.persist(new Poem("2", List.of("\uD83D"))));
        assertTrue(refused.getMessage().contains("Poem") && refused.getMessage().contains("lines"), refused::toString);
    }
}
