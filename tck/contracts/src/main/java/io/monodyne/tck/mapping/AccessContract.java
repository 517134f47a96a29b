package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Field and property access, and both in one class (Jakarta Persistence 3.2, section 2.3). */
public class AccessContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(ByProperty.class, ByFieldMostly.class, ByPropertyMostly.class, Hidden.class);

    /** Annotated at its getters, so its properties are persistent. */
    @Entity
    static class ByProperty {
        private String ident;
        private String kept;
        private boolean done;
        private String ignored = "not persistent";

        @Id
        public String getId() {
            return ident;
        }

        public void setId(String id) {
            ident = id;
        }

        @Column(name = "n")
        public String getName() {
            return kept == null ? null : kept.toUpperCase(Locale.ROOT);
        }

        public void setName(String name) {
            kept = name == null ? null : name.toLowerCase(Locale.ROOT);
        }

        public boolean isDone() {
            return done;
        }

        public void setDone(boolean done) {
            this.done = done;
        }

        @Transient
        public String getLabel() {
            return ident + kept;
        }
    }

    /** Nobody but itself uses its fields. */
    @Entity
    static class Hidden {
        private String ident;
        private String kept;

        @Id
        public String getId() {
            return ident;
        }

        public void setId(String id) {
            ident = id;
        }

        public String getName() {
            return kept;
        }

        public void setName(String name) {
            kept = name;
        }
    }

    /** By field, but for one property. */
    @Entity
    @Access(AccessType.FIELD)
    static class ByFieldMostly {
        @Id
        String id;

        String field;

        @Transient
        private int cents;

        @Access(AccessType.PROPERTY)
        public String getPrice() {
            return cents / 100 + "." + cents % 100;
        }

        public void setPrice(String price) {
            int dot = price.indexOf('.');
            cents = Integer.parseInt(price.substring(0, dot)) * 100 + Integer.parseInt(price.substring(dot + 1));
        }
    }

    /** By property, but for one field. */
    @Entity
    @Access(AccessType.PROPERTY)
    static class ByPropertyMostly {
        private String ident;

        @Access(AccessType.FIELD)
        private String field;

        @Id
        public String getId() {
            return ident;
        }

        public void setId(String id) {
            ident = id;
        }
    }

    @Test
    void propertiesArePersistentWhereTheIdIsAProperty() {
        ByProperty entity = new ByProperty();
        entity.setId("a");
        entity.setName("MiXed");
        entity.setDone(true);
        unit.persist(entity);
        assertEquals("MIXED", unit.table().text("ByProperty#a", "ByProperty", "n"));
        assertEquals(
                true,
                unit.table().attribute("ByProperty#a", "ByProperty", "done").bool());
        for (String absent : new String[] {"ident", "kept", "ignored", "label", "name"}) {
            assertNull(unit.table().attribute("ByProperty#a", "ByProperty", absent));
        }
        unit.inTransaction(em -> {
            ByProperty read = em.find(ByProperty.class, "a");
            assertEquals("mixed", read.kept);
            assertEquals("MIXED", read.getName());
            read.setName("other");
        });
        assertEquals("OTHER", unit.table().text("ByProperty#a", "ByProperty", "n"));
    }

    @Test
    void theIdOfAReferenceIsReadByItsGetterWithoutARequest() {
        Hidden hidden = new Hidden();
        hidden.setId("h");
        hidden.setName("n");
        unit.persist(hidden);
        unit.requests().reset();
        unit.inTransaction(em -> {
            Hidden reference = em.getReference(Hidden.class, "h");
            assertEquals("h", reference.getId());
            unit.assertRequests("");
            assertEquals("n", reference.getName());
        });
    }

    @Test
    void onePropertyAmongFields() {
        ByFieldMostly entity = new ByFieldMostly();
        entity.id = "a";
        entity.field = "f";
        entity.setPrice("12.50");
        unit.persist(entity);
        assertEquals("12.50", unit.table().text("ByFieldMostly#a", "ByFieldMostly", "price"));
        assertNull(unit.table().attribute("ByFieldMostly#a", "ByFieldMostly", "cents"));
        unit.inTransaction(em -> {
            ByFieldMostly read = em.find(ByFieldMostly.class, "a");
            assertEquals(1250, read.cents);
            assertEquals("f", read.field);
        });
    }

    @Test
    void oneFieldAmongProperties() {
        ByPropertyMostly entity = new ByPropertyMostly();
        entity.setId("a");
        entity.field = "f";
        unit.persist(entity);
        assertEquals("f", unit.table().text("ByPropertyMostly#a", "ByPropertyMostly", "field"));
        assertNull(unit.table().attribute("ByPropertyMostly#a", "ByPropertyMostly", "ident"));
        unit.inTransaction(em -> assertEquals("f", em.find(ByPropertyMostly.class, "a").field));
    }
}
