package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute converters, and types that are stored as bytes of Java's own (Jakarta Persistence 3.2, sections 2.5 and 3.9). */
public class ConvertersContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Race.class, MillisConverter.class, YesNoConverter.class)
            .with(MonodyneSettings.SERIALIZABLE_TYPES, Track.class.getName());

    @Converter(autoApply = true)
    static class MillisConverter implements AttributeConverter<Duration, Long> {
        @Override
        public Long convertToDatabaseColumn(Duration attribute) {
            return attribute == null ? null : attribute.toMillis();
        }

        @Override
        public Duration convertToEntityAttribute(Long stored) {
            return stored == null ? null : Duration.ofMillis(stored);
        }
    }

    @Converter
    static class YesNoConverter implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean attribute) {
            return attribute == null ? null : attribute ? "yes" : "no";
        }

        @Override
        public Boolean convertToEntityAttribute(String stored) {
            return stored == null ? null : stored.equals("yes");
        }
    }

    static class UpperConverter implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute == null ? null : attribute.toUpperCase(Locale.ROOT);
        }

        @Override
        public String convertToEntityAttribute(String stored) {
            return stored == null ? null : stored.toLowerCase(Locale.ROOT);
        }
    }

    /** Can't convert one value, in either direction. */
    static class FragileConverter implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            if ("fragile".equals(attribute)) {
                throw new ArithmeticException("to the database");
            }
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String stored) {
            if ("fragile".equals(stored)) {
                throw new ArithmeticException("from the database");
            }
            return stored;
        }
    }

    static class Track implements Serializable {
        private static final long serialVersionUID = 1L;

        String name;
        int laps;

        Track(String name, int laps) {
            this.name = name;
            this.laps = laps;
        }
    }

    @Entity
    static class Race {
        @Id
        String id = "r";

        Duration time;

        @Convert(converter = YesNoConverter.class)
        boolean finished;

        @Convert(converter = YesNoConverter.class)
        Boolean protested;

        @Convert(converter = UpperConverter.class)
        String code;

        @Convert(disableConversion = true)
        long plain;

        @ElementCollection
        List<Duration> laps = new ArrayList<>();

        @ElementCollection
        @Convert(attributeName = "key", converter = UpperConverter.class)
        Map<String, Duration> byDriver = new LinkedHashMap<>();

        Track track;

        @Convert(converter = FragileConverter.class)
        String fragile;
    }

    @Entity
    static class Unlisted {
        @Id
        String id;

        Track track;
    }

    private static AttributeValue stored(String attribute) {
        return unit.table().attribute("Race#r", "Race", attribute);
    }

    @Test
    void aConvertedValueIsStoredAsWhatTheConverterMakes() {
        Race race = new Race();
        race.time = Duration.ofSeconds(90);
        race.finished = true;
        race.protested = false;
        race.code = "gp";
        race.plain = 5;
        race.laps.add(Duration.ofSeconds(30));
        race.byDriver.put("ann", Duration.ofSeconds(31));
        unit.persist(race);
        assertEquals(AttributeValue.fromN("90000"), stored("time"));
        assertEquals(AttributeValue.fromS("yes"), stored("finished"));
        assertEquals(AttributeValue.fromS("no"), stored("protested"));
        assertEquals(AttributeValue.fromS("GP"), stored("code"));
        assertEquals(AttributeValue.fromN("5"), stored("plain"));
        assertEquals(AttributeValue.fromL(List.of(AttributeValue.fromN("30000"))), stored("laps"));
        assertEquals(AttributeValue.fromM(Map.of("ANN", AttributeValue.fromN("31000"))), stored("byDriver"));
        unit.inTransaction(em -> {
            Race read = em.find(Race.class, "r");
            assertEquals(Duration.ofSeconds(90), read.time);
            assertTrue(read.finished);
            assertEquals(false, read.protested);
            assertEquals("gp", read.code);
            assertEquals(List.of(Duration.ofSeconds(30)), read.laps);
            assertEquals(Map.of("ann", Duration.ofSeconds(31)), read.byDriver);
        });
    }

    @Test
    void nullsStayNull() {
        unit.persist(new Race());
        assertNull(stored("time"));
        assertNull(stored("protested"));
        unit.inTransaction(em -> {
            Race read = em.find(Race.class, "r");
            assertNull(read.time);
            assertNull(read.protested);
            assertNull(read.track);
        });
    }

    @Test
    void aSerializableThatIsListedIsStoredAsBytesAndCompared() {
        Race race = new Race();
        race.track = new Track("ring", 3);
        unit.persist(race);
        assertEquals(AttributeValue.Type.B, stored("track").type());
        unit.inTransaction(em -> {
            Race read = em.find(Race.class, "r");
            assertEquals("ring", read.track.name);
            assertEquals(3, read.track.laps);
            read.track.laps = 4;
        });
        unit.inTransaction(em -> assertEquals(4, em.find(Race.class, "r").track.laps));
    }

    @Test
    void aSerializableThatIsNotListedIsRefusedAtBoot() {
        MappingException refusal = assertThrows(
                MappingException.class,
                () -> unit.open(Map.of(MonodyneSettings.SERIALIZABLE_TYPES, "org.example.*"), Unlisted.class));
        assertTrue(refusal.getMessage().contains("track"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("MD-MAP-12"), refusal.getMessage());
    }

    @Test
    void anExceptionOfAConverterIsWrappedAndMarksForRollback() {
        Race race = new Race();
        race.fragile = "fragile";
        RollbackException failure = assertThrows(RollbackException.class, () -> unit.persist(race));
        assertInstanceOf(PersistenceException.class, failure.getCause());
        assertInstanceOf(ArithmeticException.class, failure.getCause().getCause());
        race.fragile = "sound";
        unit.persist(race);
        unit.table().set("Race#r", "Race", "fragile", AttributeValue.fromS("fragile"));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        PersistenceException unreadable = assertThrows(PersistenceException.class, () -> em.find(Race.class, "r"));
        assertInstanceOf(ArithmeticException.class, unreadable.getCause());
        assertTrue(em.getTransaction().getRollbackOnly());
    }
}
