package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code @Column}, {@code @Basic}, {@code @Lob}, {@code @Transient}, and what has a meaning in SQL alone (chapter 11). */
public class ColumnsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Letter.class);

    @Entity
    @Table(
            name = "letters",
            catalog = "c",
            schema = "s",
            indexes = @Index(columnList = "subject"),
            uniqueConstraints = @UniqueConstraint(columnNames = "number"))
    @SecondaryTable(name = "more", foreignKey = @ForeignKey(name = "fk"))
    static class Letter {
        @Id
        String id = "l";

        @Column(name = "subject", length = 10, columnDefinition = "varchar(10)", table = "more")
        String title = "title";

        @Column(nullable = false)
        String sender = "me";

        @Basic(optional = false)
        String receiver = "you";

        @Column(insertable = false)
        String notInserted = "n";

        @Column(updatable = false)
        String notUpdated = "u";

        @Lob
        @Basic(fetch = FetchType.LAZY)
        String body;

        @Lob
        byte[] attachment;

        @Transient
        String draft = "draft";

        transient String remark = "remark";

        static final String SHARED = "shared";

        Integer number;
    }

    private static void assertRefused(Letter letter) {
        RollbackException failure = assertThrows(RollbackException.class, () -> unit.persist(letter));
        assertInstanceOf(PersistenceException.class, failure.getCause());
        assertEquals(0, unit.table().items().size());
    }

    @Test
    void theNameOfTheColumnIsThatOfTheStoredAttribute() {
        unit.persist(new Letter());
        assertEquals("title", unit.table().text("letters#l", "letters", "subject"));
        assertNull(unit.table().attribute("letters#l", "letters", "title"));
        unit.inTransaction(em -> assertEquals("title", em.find(Letter.class, "l").title));
    }

    @Test
    void theNameOfTheTableIsPartOfTheKeyAndNoTableOfItsOwn() {
        unit.persist(new Letter());
        assertEquals("Letter", unit.table().text("letters#l", "letters", "_type"));
    }

    @Test
    void whatIsNeverNullIsRefusedAsNull() {
        Letter withoutSender = new Letter();
        withoutSender.sender = null;
        assertRefused(withoutSender);
        Letter withoutReceiver = new Letter();
        withoutReceiver.receiver = null;
        assertRefused(withoutReceiver);
    }

    @Test
    void whatIsNotInsertedCanBeUpdated() {
        unit.persist(new Letter());
        assertNull(unit.table().attribute("letters#l", "letters", "notInserted"));
        unit.inTransaction(em -> em.find(Letter.class, "l").notInserted = "later");
        assertEquals("later", unit.table().text("letters#l", "letters", "notInserted"));
    }

    @Test
    void whatIsNotUpdatedStaysAsItWasInserted() {
        unit.persist(new Letter());
        unit.inTransaction(em -> em.find(Letter.class, "l").notUpdated = "later");
        assertEquals("u", unit.table().text("letters#l", "letters", "notUpdated"));
    }

    @Test
    void largeObjectsAreStoredAsTheyAre() {
        Letter letter = new Letter();
        letter.body = "long ".repeat(20_000);
        letter.attachment = new byte[100_000];
        Arrays.fill(letter.attachment, (byte) 7);
        unit.persist(letter);
        unit.inTransaction(em -> {
            Letter read = em.find(Letter.class, "l");
            assertEquals(letter.body, read.body);
            assertEquals(100_000, read.attachment.length);
            assertEquals(7, read.attachment[99_999]);
        });
    }

    @Test
    void transientStateIsNotStored() {
        Letter letter = new Letter();
        letter.draft = "changed";
        letter.remark = "changed";
        unit.persist(letter);
        for (String attribute : new String[] {"draft", "remark", "SHARED"}) {
            assertNull(unit.table().attribute("letters#l", "letters", attribute));
        }
        unit.inTransaction(em -> assertEquals("draft", em.find(Letter.class, "l").draft));
        assertFalse(unit.table().items().isEmpty());
    }
}
