package io.monodyne;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.monodyne.boot.MonodynePersistenceProvider;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The classes are as the drawing says. One needs both rules: a drawing may have a cycle, and cycles hide within a component. */
class ArchitectureTest {

    private static final String CLIENT = "software.amazon.awssdk.services.dynamodb.DynamoDbClient";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .importUrls(List.of(home(MonodyneSettings.class), home(MonodynePersistenceProvider.class)));
    }

    /** Where a class was loaded from, with all others of its module and no test. */
    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void everyClassIsInARoomOfTheDrawingAndUsesOnlyWhatTheDrawingSays() {
        URL drawing = ArchitectureTest.class.getResource("/architecture.puml");
        assertNotNull(drawing, "architecture.puml is missing");
        classes()
                .should(adhereToPlantUmlDiagram(drawing, consideringOnlyDependenciesInDiagram()))
                .check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.monodyne.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theClientIsUsedByTheDoorToTheDatabaseAndByTheRoofThatMakesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.monodyne.dynamo..", "io.monodyne.boot..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(CLIENT)
                .check(classes);
    }
}
