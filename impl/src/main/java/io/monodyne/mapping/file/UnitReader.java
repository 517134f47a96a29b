package io.monodyne.mapping.file;

import io.monodyne.mapping.draft.AnnotationSource;
import jakarta.persistence.AccessType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a unit together: first what holds for the whole unit, then which classes are mapped, then what is
 * said of each, as that depends on both. Lives for one reading.
 */
final class UnitReader {

    private final List<MappingFile> files;
    private final FileProblems problems;
    private final UnitDraft draft;
    private final Callbacks callbacks;
    private final Set<Class<?>> defaultListeners = new LinkedHashSet<>();
    private final Map<Class<?>, ManagedElement> managed = new LinkedHashMap<>();
    private boolean cascadePersist;
    private @Nullable AccessType unitAccess;

    UnitReader(List<MappingFile> files, FileProblems problems) {
        this.files = files;
        this.problems = problems;
        this.draft = new UnitDraft(files.stream()
                .flatMap(file -> file.root().children("persistence-unit-metadata").stream())
                .anyMatch(metadata -> metadata.has("xml-mapping-metadata-complete")));
        this.callbacks = new Callbacks(draft, problems);
    }

    MappingFiles read() {
        files.forEach(this::readUnit);
        files.forEach(this::collect);
        AccessTypes accessTypes = new AccessTypes(draft, managed);
        ManagedClassReader classes = new ManagedClassReader(draft, accessTypes, callbacks, problems);
        managed.values().forEach(classes::read);
        problems.throwIfAny();
        return new MappingFiles(
                List.copyOf(managed.keySet()),
                List.copyOf(defaultListeners),
                new FileAnnotations(draft.toMap(), draft.complete(), cascadePersist));
    }

    private void readUnit(MappingFile file) {
        Translator translator = file.translator();
        XmlElement root = file.root();
        translator.check(root, Vocabulary.ENTITY_MAPPINGS);
        for (String text : List.of("package", "schema", "catalog")) {
            translator.text(root, text, String.class);
        }
        draft.annotations(AnnotationSource.UNIT, Object.class)
                .override(translator.parts(root, Vocabulary.ENTITY_MAPPINGS));
        XmlElement metadata = translator.single(root, "persistence-unit-metadata");
        if (metadata != null) {
            translator.check(metadata, Vocabulary.UNIT_METADATA);
            XmlElement defaults = translator.single(metadata, "persistence-unit-defaults");
            if (defaults != null) {
                readDefaults(defaults, translator);
            }
        }
    }

    /** The schema, the catalog and delimited identifiers are read, and have no meaning. */
    private void readDefaults(XmlElement defaults, Translator translator) {
        translator.check(defaults, Vocabulary.UNIT_DEFAULTS);
        translator.text(defaults, "schema", String.class);
        translator.text(defaults, "catalog", String.class);
        AccessType access = translator.text(defaults, "access", AccessType.class);
        unitAccess = access == null ? unitAccess : access;
        cascadePersist |= defaults.has("cascade-persist");
        XmlElement listeners = translator.single(defaults, "entity-listeners");
        if (listeners != null) {
            defaultListeners.addAll(List.of(callbacks.listeners(listeners, translator)));
        }
    }

    private void collect(MappingFile file) {
        Translator translator = file.translator();
        AccessType own = translator.text(file.root(), "access", AccessType.class);
        AccessType fallback = own == null ? unitAccess : own;
        for (XmlElement element : file.root().children()) {
            ElementForm form = Vocabulary.CLASSES.get(element.name());
            Class<?> type = form == null ? null : translator.classOf(element);
            if (form != null && type != null) {
                AccessType access = form.marks().containsKey("access")
                        ? translator.attribute(element, "access", AccessType.class)
                        : null;
                add(new ManagedElement(type, element, form, translator, access, fallback));
            }
        }
    }

    private void add(ManagedElement element) {
        ManagedElement first = managed.putIfAbsent(element.type(), element);
        if (first != null) {
            problems.classTwice(
                    element.element().location(),
                    element.type(),
                    first.element().location());
        } else if (element.form().otherAttributes().contains("metadata-complete")
                && Boolean.TRUE.equals(
                        element.translator().attribute(element.element(), "metadata-complete", Boolean.class))) {
            draft.silence(element.type());
        }
    }

    /** The files that could be read; the others are problems. */
    static List<MappingFile> open(List<String> names, ClassLoader loader, FileProblems problems) {
        List<MappingFile> files = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            MappingFile file = MappingFile.read(name, loader, problems);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }
}
