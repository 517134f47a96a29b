package io.monodyne.boot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.boot.unit.UnitClasses;
import io.monodyne.boot.unit.UnitSources;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTypesTest {

    private static PersistenceUnit unit(List<Class<?>> given, List<String> names) {
        PersistenceUnit unit = UnitSources.of(new PersistenceConfiguration("app"));
        return new PersistenceUnit(
                unit.name(),
                null,
                unit.transactionType(),
                new UnitClasses(given, names, List.of(), List.of()),
                unit.sharedCacheMode(),
                unit.validationMode(),
                unit.properties(),
                UnitTypesTest.class.getClassLoader());
    }

    @Test
    void givenAndListedClassesAreLoadedOnceEach() {
        assertEquals(
                List.of(String.class, ClassScanTest.Customer.class, List.class, ClassScanTest.Upper.class),
                UnitTypes.of(
                        unit(
                                List.of(String.class, ClassScanTest.Customer.class),
                                List.of(
                                        "java.util.List",
                                        ClassScanTest.Upper.class.getName(),
                                        ClassScanTest.Customer.class.getName())),
                        List.of()));
    }

    @Test
    void classesOfMappingFilesBelongToTheUnit() {
        assertEquals(
                List.of(String.class, Integer.class),
                UnitTypes.of(unit(List.of(String.class), List.of()), List.of(Integer.class, String.class)));
    }

    @Test
    void aClassThatDoesNotExistIsRefusedByName() {
        PersistenceException refused = assertThrows(
                PersistenceException.class, () -> UnitTypes.of(unit(List.of(), List.of("a.Missing")), List.of()));
        assertTrue(refused.getMessage().startsWith("MD-BOOT-20"), refused.getMessage());
        assertTrue(refused.getMessage().contains("a.Missing"), refused.getMessage());
    }
}
