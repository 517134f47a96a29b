package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.monodyne.mapping.draft.AnnotationSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two classes of the same attributes, one annotated and one mapped by a file, are mapped alike. */
class TranslationTest {

    private static final Set<String> PACKAGES = Set.of("jakarta.persistence", "io.monodyne");

    private static AnnotationSource twin() throws IOException {
        try (InputStream content = TranslationTest.class.getResourceAsStream("twin.xml")) {
            String text = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            return Mapped.readFiles(text).annotations();
        }
    }

    private static void assertAlike(AnnotatedElement annotated, List<Annotation> written, String what) {
        Set<Annotation> expected = Set.of(annotated.getDeclaredAnnotations());
        assertEquals(expected, Set.copyOf(written), what);
        assertEquals(expected.size(), written.size(), what);
        written.forEach(annotation -> assertFalse(annotation.toString().isEmpty()));
    }

    @Test
    void everyAnnotationOfAnEntityCanBeWritten() throws IOException {
        AnnotationSource source = twin();
        assertAlike(Annotated.class, source.declared(Twin.class), "class");
        for (Field field : Annotated.class.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                assertAlike(field, source.declared(twinOf(field, Twin.class)), field.getName());
            }
        }
    }

    @Test
    void everyAnnotationOfOtherClassesCanBeWritten() throws IOException {
        AnnotationSource source = twin();
        assertAlike(Annotated.Above.class, source.declared(Twin.Above.class), "mapped superclass");
        assertAlike(Annotated.Part.class, source.declared(Twin.Part.class), "embeddable");
        assertAlike(Annotated.Upper.class, source.declared(Twin.Upper.class), "converter");
        for (Field field : Annotated.Above.class.getDeclaredFields()) {
            assertAlike(field, source.declared(twinOf(field, Twin.Above.class)), field.getName());
        }
    }

    /** So that one that is added is not forgotten here: what is not written this way is named. */
    @Test
    void thereIsNoAnnotationThatCanNotBeWritten() {
        Set<String> containersAndOthers = Set.of(
                "AssociationOverrides",
                "AttributeOverrides",
                "Converts",
                "IndexMaps",
                "JoinColumns",
                "MapKeyJoinColumns",
                "NamedEntityGraphs",
                "NamedNativeQueries",
                "NamedQueries",
                "NamedStoredProcedureQueries",
                "PrimaryKeyJoinColumns",
                "SecondaryTables",
                "SequenceGenerators",
                "SqlResultSetMappings",
                "TableGenerators",
                "MapKeyJoinColumn",
                "PersistenceContext",
                "PersistenceContexts",
                "PersistenceUnit",
                "PersistenceUnits",
                "EnumeratedValue");
        Set<String> used = Stream.of(
                        Annotated.class, Annotated.Above.class, Annotated.Part.class, Annotated.Upper.class)
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredFields())))
                .flatMap(element -> Stream.of(element.getDeclaredAnnotations()))
                .flatMap(TranslationTest::withContents)
                .map(annotation -> annotation.annotationType().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        new ClassFileImporter()
                .importPackages("jakarta.persistence", "io.monodyne").stream()
                        .filter(type -> type.isAnnotation() && PACKAGES.contains(type.getPackageName()))
                        .map(JavaClass::reflect)
                        .filter(type -> targets(type).contains(ElementType.TYPE)
                                || targets(type).contains(ElementType.FIELD))
                        .map(Class::getSimpleName)
                        .forEach(missing::add);
        assertTrue(missing.size() > 80, missing.toString());
        missing.removeAll(used);
        missing.removeAll(containersAndOthers);
        assertEquals(Set.of(), missing);
    }

    private static Stream<Annotation> withContents(Annotation annotation) {
        boolean container = Stream.of(annotation.annotationType().getDeclaredMethods())
                .filter(element -> element.getName().equals("value"))
                .map(Method::getReturnType)
                .filter(type -> type.isArray() && type.getComponentType().isAnnotation())
                .anyMatch(type -> type.getComponentType().isAnnotationPresent(Repeatable.class));
        return container ? AnnotationSet.contents(annotation).stream() : Stream.of(annotation);
    }

    private static List<ElementType> targets(Class<?> annotation) {
        Target target = annotation.getAnnotation(Target.class);
        return target == null ? List.of() : List.of(target.value());
    }

    private static Field twinOf(Field field, Class<?> twin) {
        try {
            return twin.getDeclaredField(field.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
