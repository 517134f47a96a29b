package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TemporalType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of maps that are no attribute of the elements are stored with the element or its link (11.1.33 to 11.1.36). */
@SuppressWarnings({"deprecation", "JavaUtilDate"}) // @MapKeyTemporal and the old type: still to be mapped
public class MapKeyColumnsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Theatre.class, Play.class, Critic.class);

    @Entity
    static class Critic {
        @Id
        String id;

        Critic() {}

        Critic(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Theatre {
        @Id
        String id = "t";

        @OneToMany(mappedBy = "theatre")
        @MapKeyColumn
        Map<String, Play> byHall = new HashMap<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "theatre_of_day")
        @MapKeyColumn(name = "day")
        @MapKeyEnumerated(EnumType.STRING)
        Map<DayOfWeek, Play> byDay = new HashMap<>();

        @OneToMany(mappedBy = "theatre")
        @MapKeyTemporal(TemporalType.DATE)
        @MapKeyColumn(name = "opened")
        Map<Date, Play> byOpening = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "CALENDAR")
        @MapKeyColumn(name = "on_date")
        SortedMap<LocalDate, Play> byDate = new TreeMap<>();

        @OneToMany
        @JoinColumn(name = "theatre_of_critic")
        @MapKeyJoinColumn(name = "critic")
        Map<Critic, Play> byCritic = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "PRAISE")
        @MapKeyJoinColumn
        Map<Critic, Play> praisedBy = new HashMap<>();
    }

    @Entity
    static class Play {
        @Id
        String id;

        @ManyToOne
        Theatre theatre;

        Play() {}

        Play(String id) {
            this.id = id;
        }
    }

    private final Theatre theatre = new Theatre();
    private final Play hamlet = new Play("hamlet");
    private final Play faust = new Play("faust");
    private final Critic ann = new Critic("ann");
    private final Critic bob = new Critic("bob");

    private void store() {
        unit.persist(theatre, hamlet, faust, ann, bob);
    }

    private static Map<String, AttributeValue> play(String id) {
        return unit.table().item("Play#" + id, "Play");
    }

    @Test
    void aKeyIsStoredInTheItemOfTheElement() {
        theatre.byHall.put("large", hamlet);
        hamlet.theatre = theatre;
        theatre.byHall.put("small", faust);
        faust.theatre = theatre;
        store();
        assertEquals(AttributeValue.fromS("large"), play("hamlet").get("byHall_KEY"));
        unit.inTransaction(em -> {
            Map<String, Play> read = em.find(Theatre.class, "t").byHall;
            assertEquals(Set.of("large", "small"), read.keySet());
            assertEquals("faust", read.get("small").id);
        });
    }

    @Test
    void anEnumAsKeyIsStoredAsDeclared() {
        theatre.byDay.put(DayOfWeek.FRIDAY, hamlet);
        store();
        assertEquals(AttributeValue.fromS("FRIDAY"), play("hamlet").get("day"));
        assertEquals(AttributeValue.fromS("t"), play("hamlet").get("theatre_of_day"));
        unit.inTransaction(em -> {
            Map<DayOfWeek, Play> read = em.find(Theatre.class, "t").byDay;
            assertEquals("hamlet", read.get(DayOfWeek.FRIDAY).id);
            assertEquals(1, read.size());
        });
    }

    @Test
    void aDateAsKeyIsStoredAsDeclared() {
        Date day = java.sql.Date.valueOf("2026-11-30");
        theatre.byOpening.put(day, hamlet);
        hamlet.theatre = theatre;
        store();
        assertEquals(AttributeValue.fromS("2026-11-30"), play("hamlet").get("opened"));
        unit.inTransaction(em -> {
            Map<Date, Play> read = em.find(Theatre.class, "t").byOpening;
            assertEquals(day.getTime(), read.keySet().iterator().next().getTime());
        });
    }

    @Test
    void aKeyIsStoredInTheLinkOfTheElement() {
        theatre.byDate.put(LocalDate.of(2026, 12, 24), hamlet);
        theatre.byDate.put(LocalDate.of(2026, 11, 30), faust);
        store();
        assertEquals("2026-12-24", unit.table().text("LINK#CALENDAR#t", "hamlet", "on_date"));
        assertFalse(play("hamlet").containsKey("on_date"));
        unit.inTransaction(em -> {
            SortedMap<LocalDate, Play> read = em.find(Theatre.class, "t").byDate;
            assertEquals(LocalDate.of(2026, 11, 30), read.firstKey());
            assertEquals("hamlet", read.get(LocalDate.of(2026, 12, 24)).id);
        });
    }

    @Test
    void anEntityIsTheKeyByItsId() {
        theatre.byCritic.put(ann, hamlet);
        theatre.praisedBy.put(bob, hamlet);
        store();
        assertEquals(AttributeValue.fromS("ann"), play("hamlet").get("critic"));
        assertEquals("bob", unit.table().text("LINK#PRAISE#t", "hamlet", "praisedBy_KEY"));
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            assertEquals("hamlet", read.byCritic.get(em.find(Critic.class, "ann")).id);
            assertNull(read.byCritic.get(em.find(Critic.class, "bob")));
            assertSame(
                    em.find(Critic.class, "bob"),
                    read.praisedBy.keySet().iterator().next());
        });
    }

    @Test
    void aKeyThatChangesIsWrittenWithItsElement() {
        theatre.byHall.put("large", hamlet);
        hamlet.theatre = theatre;
        theatre.byDay.put(DayOfWeek.FRIDAY, hamlet);
        theatre.byDate.put(LocalDate.of(2026, 12, 24), hamlet);
        store();
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            read.byHall.put("small", read.byHall.remove("large"));
            read.byDay.put(DayOfWeek.MONDAY, read.byDay.remove(DayOfWeek.FRIDAY));
            read.byDate.put(LocalDate.of(2027, 1, 1), read.byDate.remove(LocalDate.of(2026, 12, 24)));
        });
        assertEquals("small", play("hamlet").get("byHall_KEY").s());
        assertEquals("MONDAY", play("hamlet").get("day").s());
        assertEquals("2027-01-01", unit.table().text("LINK#CALENDAR#t", "hamlet", "on_date"));
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            assertEquals(Set.of("small"), read.byHall.keySet());
            assertEquals(Set.of(DayOfWeek.MONDAY), read.byDay.keySet());
            assertEquals(Set.of(LocalDate.of(2027, 1, 1)), read.byDate.keySet());
        });
    }

    @Test
    void aKeyIsGivenToAnotherElement() {
        theatre.byDay.put(DayOfWeek.FRIDAY, hamlet);
        theatre.byCritic.put(ann, hamlet);
        store();
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            read.byDay.put(DayOfWeek.FRIDAY, em.find(Play.class, "faust"));
            read.byCritic.put(em.find(Critic.class, "ann"), em.find(Play.class, "faust"));
        });
        assertFalse(play("hamlet").containsKey("day"));
        assertFalse(play("hamlet").containsKey("theatre_of_day"));
        assertFalse(play("hamlet").containsKey("critic"));
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            assertEquals("faust", read.byDay.get(DayOfWeek.FRIDAY).id);
            assertEquals("faust", read.byCritic.get(em.find(Critic.class, "ann")).id);
        });
    }

    @Test
    void anEntryThatGoesLeavesItsElement() {
        theatre.byDay.put(DayOfWeek.FRIDAY, hamlet);
        theatre.byDate.put(LocalDate.of(2026, 12, 24), hamlet);
        store();
        unit.inTransaction(em -> {
            Theatre read = em.find(Theatre.class, "t");
            read.byDay.remove(DayOfWeek.FRIDAY);
            read.byDate.clear();
        });
        assertFalse(play("hamlet").containsKey("day"));
        assertFalse(unit.table().has("LINK#CALENDAR#t", "hamlet"));
        unit.inTransaction(em -> {
            assertEquals(Map.of(), em.find(Theatre.class, "t").byDay);
            assertEquals("hamlet", em.find(Play.class, "hamlet").id);
        });
    }
}
