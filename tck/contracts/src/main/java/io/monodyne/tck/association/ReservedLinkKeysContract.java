package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MappingException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The keys of links are reserved for the links of the unit: an entity that could have one of them is refused. */
public class ReservedLinkKeysContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Tag.class);

    @Entity
    static class Tag {
        @Id
        private String id;

        String getId() {
            return id;
        }
    }

    @Entity
    static class Article {
        @Id
        private String id;

        @ManyToMany
        @JoinTable(name = "ArticleTag")
        private Set<Tag> tags = new HashSet<>();

        String getId() {
            return id;
        }

        Set<Tag> getTags() {
            return tags;
        }
    }

    record ChainId(String kind, String number, String id) {}

    /** Can have the key of any link. */
    @Entity
    @IdClass(ChainId.class)
    @IndexMap(partitionKey = "LINK#{kind}#{number}", sortKey = "{id}")
    static class Chain {
        @Id
        private String kind;

        @Id
        private String number;

        @Id
        private String id;

        String getKind() {
            return kind;
        }

        String getNumber() {
            return number;
        }

        String getId() {
            return id;
        }
    }

    /** Has a name of its own where the links have theirs. */
    @Entity
    @IndexMap(partitionKey = "LINK#Bracelet#{id}", sortKey = "{id}")
    static class Bracelet {
        @Id
        private String id;

        String getId() {
            return id;
        }
    }

    /** Is called as the links are, but its keys are shorter. */
    @Entity(name = "LINK")
    static class Ring {
        @Id
        private String id;

        String getId() {
            return id;
        }
    }

    private static void assertOpens(Class<?>... classes) {
        try (EntityManagerFactory factory = unit.open(Map.of(), classes)) {
            assertTrue(factory.isOpen());
        }
    }

    @Test
    void anEntityThatCouldHaveTheKeyOfALinkIsRefused() {
        MappingException failure =
                assertThrows(MappingException.class, () -> unit.open(Map.of(), Article.class, Tag.class, Chain.class));
        assertEquals(1, failure.problems().size(), failure.getMessage());
        String problem = failure.problems().get(0);
        assertTrue(problem.startsWith("MD-MAP-82: Chain "), problem);
        assertTrue(problem.contains("ArticleTag"), problem);
    }

    @Test
    void whereTheUnitHasNoLinksNothingIsReserved() {
        assertOpens(Tag.class, Chain.class);
    }

    @Test
    void anEntityWhoseKeysAreNeverThoseOfALinkIsNotRefused() {
        assertOpens(Article.class, Tag.class, Bracelet.class, Ring.class);
    }
}
