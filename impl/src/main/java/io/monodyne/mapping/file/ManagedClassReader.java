package io.monodyne.mapping.file;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;

/**
 * Puts what is written of a class over its annotations. It is of the kind that its element says, whatever its
 * annotations say. Lives while the files of one unit are read.
 */
final class ManagedClassReader {

    private static final List<Class<? extends Annotation>> KINDS =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class);

    private final UnitDraft draft;
    private final AccessTypes accessTypes;
    private final Callbacks callbacks;
    private final FileProblems problems;

    ManagedClassReader(UnitDraft draft, AccessTypes accessTypes, Callbacks callbacks, FileProblems problems) {
        this.draft = draft;
        this.accessTypes = accessTypes;
        this.callbacks = callbacks;
        this.problems = problems;
    }

    void read(ManagedElement managed) {
        Class<?> type = managed.type();
        AnnotationSet annotations = draft.annotations(type, type);
        Map<String, Object> known = known(annotations, managed);
        List<Annotation> written = managed.translator().annotations(managed.element(), managed.form(), known);
        if (!managed.isConverter()) {
            KINDS.forEach(annotations::remove);
        }
        annotations.override(written);
        if (managed.isConverter()) {
            return;
        }
        fixAccess(type, annotations);
        new Attributes(managed, draft, accessTypes, problems).read();
        if (!managed.isEmbeddable()) {
            callbacks(managed, annotations);
        }
    }

    /** An element that gives no name leaves that of the annotation. */
    private static Map<String, Object> known(AnnotationSet annotations, ManagedElement managed) {
        Annotation entity = annotations.find(Entity.class);
        return entity != null && managed.element().name().equals("entity")
                ? Map.of("name", WrittenAnnotation.value(entity, "name"))
                : Map.of();
    }

    /** What is a default of the file or unit, or comes from a superclass, has to be seen at the class. */
    private void fixAccess(Class<?> type, AnnotationSet annotations) {
        AccessType access = accessTypes.of(type);
        if (access != null && annotations.find(Access.class) == null && accessTypes.annotated(type) == null) {
            annotations.replace(WrittenAnnotation.of(Access.class, Map.of("value", access)));
        }
    }

    private void callbacks(ManagedElement managed, AnnotationSet annotations) {
        Translator translator = managed.translator();
        XmlElement listeners = translator.single(managed.element(), "entity-listeners");
        if (listeners != null) {
            Class<?>[] types = callbacks.listeners(listeners, translator);
            annotations.replace(WrittenAnnotation.of(EntityListeners.class, Map.of("value", types)));
        }
        callbacks.ofClass(managed.element(), managed.type(), translator);
    }
}
