package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings of a unit: what is known, what is ignored, and what is refused and how. */
public class SettingsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    private static EntityManagerFactory open(Map<String, ?> settings) {
        return new PersistenceConfiguration("bicycles")
                .managedClass(Bicycle.class)
                .property(MonodyneSettings.CLIENT, unit.table().client())
                .property(MonodyneSettings.TABLE, unit.table().name())
                .properties(settings)
                .createEntityManagerFactory();
    }

    private static void assertRefused(Map<String, ?> settings, String... words) {
        PersistenceException refusal = assertThrows(PersistenceException.class, () -> open(settings));
        for (String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
    }

    @Test
    void anUnknownSettingNamesTheNearestOne() {
        assertRefused(
                Map.of("monodyne.consistancy", "strong"), "monodyne.consistancy", "MD-BOOT-02", "monodyne.consistency");
        assertRefused(Map.of("monodyne.cache.sise", 5), "monodyne.cache.size");
    }

    @Test
    void foreignSettingsAreIgnored() {
        try (EntityManagerFactory factory = open(Map.of(
                "hibernate.show_sql", true, "org.example.other", "x", "jakarta.persistence.jdbc.url", "jdbc:none"))) {
            assertEquals(true, factory.getProperties().get("hibernate.show_sql"));
        }
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        assertRefused(
                Map.of(
                        "monodyne.unknown",
                        1,
                        MonodyneSettings.CONSISTENCY,
                        "sometimes",
                        MonodyneSettings.RETRY_ATTEMPTS,
                        "many",
                        MonodyneSettings.REQUEST_TIMEOUT,
                        "-3",
                        MonodyneSettings.TABLE,
                        "a table"),
                "monodyne.unknown",
                MonodyneSettings.CONSISTENCY,
                MonodyneSettings.RETRY_ATTEMPTS,
                MonodyneSettings.REQUEST_TIMEOUT,
                "a table");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertRefused(Map.of(MonodyneSettings.ENDPOINT, "local"), MonodyneSettings.CLIENT, MonodyneSettings.ENDPOINT);
        assertRefused(Map.of(MonodyneSettings.TABLE_READ_CAPACITY, 5), MonodyneSettings.TABLE_READ_CAPACITY);
    }

    @Test
    void wordsMayBeInCapitalsAndDurationsTexts() {
        try (EntityManagerFactory factory = open(Map.of(
                MonodyneSettings.CONSISTENCY, "EVENTUAL",
                MonodyneSettings.REQUEST_TIMEOUT, "PT5S",
                MonodyneSettings.CACHE_TTL, 1000,
                MonodyneSettings.TABLE_BILLING, "ON_DEMAND"))) {
            assertTrue(factory.isOpen());
        }
    }

    @Test
    void theConsistencyOfTheUnitIsThatOfItsReads() {
        List<String> sent = new ArrayList<>();
        RequestListener listener = event -> sent.add(event.toString());
        try (EntityManagerFactory factory =
                open(Map.of(MonodyneSettings.CONSISTENCY, "eventual", MonodyneSettings.REQUEST_LISTENER, listener))) {
            factory.runInTransaction(em -> em.find(Bicycle.class, "b1"));
        }
        assertTrue(sent.get(sent.size() - 1).contains("eventual"), sent.toString());
    }

    @Test
    void valuesAreHiddenFromListenersUnlessAskedFor() {
        List<String> sent = new ArrayList<>();
        RequestListener listener = event -> sent.add(event.toString());
        try (EntityManagerFactory factory = open(Map.of(MonodyneSettings.REQUEST_LISTENER, listener))) {
            factory.runInTransaction(em -> em.persist(new Bicycle("secret-id", "secret-colour")));
        }
        assertTrue(sent.stream().noneMatch(text -> text.contains("secret")), sent.toString());
        assertTrue(unit.table().has("Bicycle#secret-id", "Bicycle"));
    }

    @Test
    void aListenerCanBeNamedByItsClass() {
        assertRefused(Map.of(MonodyneSettings.REQUEST_LISTENER, "org.example.Missing"), "org.example.Missing");
        assertRefused(Map.of(MonodyneSettings.REQUEST_LISTENER, String.class.getName()), String.class.getName());
    }
}
