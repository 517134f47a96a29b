package io.monodyne.boot.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    private static PersistenceUnit unit(Map<String, Object> properties) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("app").properties(properties);
        return UnitSources.of(configuration);
    }

    @Test
    void theMapOfTheFactoryWins() {
        PersistenceUnit unit =
                unit(Map.of("a", "unit", "b", "unit")).overlaidBy(Map.of("b", "map", "c", 3, 4, "no name"));
        assertEquals(Map.of("a", "unit", "b", "map", "c", 3), unit.properties());
    }

    @Test
    void aNullInTheMapTakesAPropertyAway() {
        Map<String, Object> none = new HashMap<>();
        none.put("a", null);
        assertEquals(Map.of(), unit(Map.of("a", "unit")).overlaidBy(none).properties());
    }

    @Test
    void standardPropertiesOverrideTheDescriptor() {
        PersistenceUnit unit = unit(Map.of())
                .overlaidBy(Map.of(
                        "jakarta.persistence.provider", "other.Provider",
                        "jakarta.persistence.transactionType", "jta",
                        "jakarta.persistence.sharedCache.mode", SharedCacheMode.ALL,
                        "jakarta.persistence.validation.mode", "none"));
        assertEquals("other.Provider", unit.provider());
        assertEquals(PersistenceUnitTransactionType.JTA, unit.transactionType());
        assertEquals(SharedCacheMode.ALL, unit.sharedCacheMode());
        assertEquals(ValidationMode.NONE, unit.validationMode());
    }

    @Test
    void aStandardPropertyWithAnImpossibleValueIsRefused() {
        PersistenceUnit unit = unit(Map.of());
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> unit.overlaidBy(Map.of("jakarta.persistence.sharedCache.mode", "SOMETIMES")));
        assertTrue(refused.getMessage().startsWith("MD-BOOT-15"), refused.getMessage());
    }

    @Test
    void aConfigurationGivesItsClasses() {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("app").managedClass(String.class).mappingFile("m.xml");
        UnitClasses classes = UnitSources.of(configuration).classes();
        assertEquals(List.of(String.class), classes.given());
        assertEquals(List.of("m.xml"), classes.mappingFiles());
    }
}
