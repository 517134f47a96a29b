package io.monodyne.tck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.TimeToLive;
import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item past its moment counts as absent, although DynamoDB may keep it for days. */
class TimeToLiveContract {

    @Entity
    static class Token {
        @Id
        private String id;

        @TimeToLive
        private Instant expires;

        private String text;

        protected Token() {}

        Token(String id, Instant expires, String text) {
            this.id = id;
            this.expires = expires;
            this.text = text;
        }

        Instant expires() {
            return expires;
        }

        void prolong(Instant until) {
            expires = until;
        }

        String text() {
            return text;
        }
    }

    @Entity
    static class Lease {
        @Id
        private String id;

        @TimeToLive
        @Column(name = "expires")
        private Date until;

        protected Lease() {}

        Lease(String id, Date until) {
            this.id = id;
            this.until = until;
        }

        Date until() {
            return until;
        }
    }

    @Entity
    static class Invitation {
        @Id
        private String id;

        @TimeToLive
        private Instant expires;

        @Column(unique = true)
        private String email;

        protected Invitation() {}

        Invitation(String id, Instant expires, String email) {
            this.id = id;
            this.expires = expires;
            this.email = email;
        }

        void prolong(Instant until) {
            expires = until;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Token.class, Lease.class, Invitation.class);

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(3600);
    }

    private static Instant aSecondAgo() {
        return Instant.now().minusSeconds(1);
    }

    @Test
    void theMomentIsStoredInWholeSeconds() {
        Instant moment = inAnHour();
        unit.persist(new Token("7", moment, "a"), new Lease("7", Date.from(moment)));
        String seconds = Long.toString(moment.getEpochSecond());
        assertEquals(
                seconds, unit.table().attribute("Token#7", "Token", "expires").n());
        assertEquals(
                seconds, unit.table().attribute("Lease#7", "Lease", "expires").n());
        EntityManager em = unit.entityManager();
        assertEquals(
                moment.getEpochSecond(), em.find(Token.class, "7").expires().getEpochSecond());
        assertEquals(
                moment.getEpochSecond() * 1000,
                em.find(Lease.class, "7").until().getTime());
    }

    @Test
    void aMomentThatDiffersByLessThanASecondIsNoChange() {
        Instant moment = Instant.ofEpochSecond(inAnHour().getEpochSecond());
        unit.persist(new Token("7", moment, "a"));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Token.class, "7").prolong(moment.plusNanos(5)));
        unit.assertRequests("get app Token#7·Token");
    }

    @Test
    void theTableExpiresItemsByThatAttribute() {
        var description = unit.table()
                .client()
                .describeTimeToLive(describe -> describe.tableName(unit.table().name()))
                .timeToLiveDescription();
        assertEquals("expires", description.attributeName());
    }

    @Test
    void anExpiredItemIsNotFound() {
        unit.persist(new Token("7", aSecondAgo(), "a"));
        EntityManager em = unit.entityManager();
        assertNull(em.find(Token.class, "7"));
        assertThrows(
                EntityNotFoundException.class,
                () -> em.getReference(Token.class, "7").text());
    }

    @Test
    void anItemWithoutAMomentNeverExpires() {
        unit.persist(new Token("7", null, "a"));
        assertNotNull(unit.entityManager().find(Token.class, "7"));
    }

    @Test
    void anExpiredItemCanBePersistedOver() {
        unit.persist(new Token("7", aSecondAgo(), "a"));
        unit.persist(new Token("7", inAnHour(), "b"));
        assertEquals("b", unit.entityManager().find(Token.class, "7").text());
    }

    @Test
    void anItemThatHasNotExpiredCanNot() {
        unit.persist(new Token("7", inAnHour(), "a"));
        unit.failsToCommit(EntityExistsException.class, em -> em.persist(new Token("7", inAnHour(), "b")));
        unit.persist(new Token("8", null, "a"));
        unit.failsToCommit(EntityExistsException.class, em -> em.persist(new Token("8", inAnHour(), "b")));
    }

    @Test
    void anExpiredItemOfAnotherTypeCanNot() {
        unit.table().put("Token#7", "Token", Map.of("_type", "Guest"));
        unit.table().set("Token#7", "Token", "expires", AttributeValue.fromN("1"));
        unit.failsToCommit(EntityExistsException.class, em -> em.persist(new Token("7", inAnHour(), "b")));
    }

    @Test
    void anExpiredItemWithAUniqueValueCanBePersistedOver() {
        unit.persist(new Invitation("7", aSecondAgo(), "ann@example.com"));
        unit.persist(new Invitation("7", inAnHour(), "ann@example.com"));
        unit.failsToCommit(
                UniqueViolationException.class, em -> em.persist(new Invitation("8", inAnHour(), "ann@example.com")));
    }

    @Test
    void theUniqueValueOfAnExpiredItemIsFree() {
        unit.persist(new Invitation("7", aSecondAgo(), "ann@example.com"));
        unit.persist(new Invitation("8", inAnHour(), "ann@example.com"));
        assertNotNull(unit.entityManager().find(Invitation.class, "8"));
    }

    @Test
    void aUniqueValueLivesAsLongAsItsOwner() {
        unit.persist(new Invitation("7", inAnHour(), "ann@example.com"));
        Instant later = inAnHour().plusSeconds(3600);
        unit.inTransaction(em -> em.find(Invitation.class, "7").prolong(later));
        unit.table()
                .items()
                .forEach(item -> assertEquals(
                        Long.toString(later.getEpochSecond()),
                        item.get("expires").n(),
                        item::toString));
    }
}
