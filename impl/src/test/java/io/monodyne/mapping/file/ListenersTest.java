package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.mapping.callback.CallbackReader;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.LifecycleEvent;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callbacks and listeners that files declare. */
class ListenersTest {

    @EntityListeners(Annotated.class)
    static class Note {
        final transient List<String> log = new ArrayList<>();

        @PrePersist
        void annotated() {
            log.add("annotated method");
        }

        @PreUpdate
        void updating() {
            log.add("updating");
        }

        void written() {
            log.add("written method");
        }

        void written(Object other) {
            log.add("never: " + other);
        }
    }

    static class Annotated {
        @PrePersist
        void before(Object note) {
            ((Note) note).log.add("annotated listener");
        }
    }

    static class Written {
        void before(Note note) {
            note.log.add("written listener");
        }

        @PrePersist
        void replaced(Note note) {
            note.log.add("never");
        }

        @PostLoad
        void kept(Note note) {
            note.log.add("kept");
        }
    }

    static class ByDefault {
        void before(Object note) {
            ((Note) note).log.add("default listener");
        }
    }

    private static final String DEFAULTS = "<persistence-unit-metadata><persistence-unit-defaults><entity-listeners>"
            + "<entity-listener class='ListenersTest$ByDefault'><pre-persist method-name='before'/></entity-listener>"
            + "</entity-listeners></persistence-unit-defaults></persistence-unit-metadata>";

    private static final String WRITTEN = "<entity-listeners><entity-listener class='ListenersTest$Written'>"
            + "<pre-persist method-name='before'/></entity-listener></entity-listeners>";

    private static List<String> fired(LifecycleEvent event, String file) {
        MappingFiles files = Mapped.read(file);
        MappingProblems problems = new MappingProblems();
        CallbackReader reader =
                new CallbackReader(files.defaultListeners(), new Declarations(files.annotations()), problems);
        Note note = new Note();
        reader.read(Note.class, List.of(Note.class)).fire(event, note);
        problems.throwIfAny();
        return note.log;
    }

    private static String note(String content) {
        return "<entity class='ListenersTest$Note'>" + content + "</entity>";
    }

    @Test
    void defaultListenersRunFirst() {
        assertEquals(
                List.of("default listener", "annotated listener", "annotated method"),
                fired(LifecycleEvent.PRE_PERSIST, DEFAULTS));
    }

    @Test
    void defaultListenersCanBeExcluded() {
        assertEquals(
                List.of("annotated listener", "annotated method"),
                fired(LifecycleEvent.PRE_PERSIST, DEFAULTS + note("<exclude-default-listeners/>")));
    }

    @Test
    void writtenListenersTakeThePlaceOfAnnotatedOnes() {
        assertEquals(List.of("written listener", "annotated method"), fired(LifecycleEvent.PRE_PERSIST, note(WRITTEN)));
        assertEquals(List.of("kept"), fired(LifecycleEvent.POST_LOAD, note(WRITTEN)));
        assertEquals(List.of("annotated method"), fired(LifecycleEvent.PRE_PERSIST, note("<entity-listeners/>")));
    }

    @Test
    void aWrittenMethodTakesThePlaceOfTheAnnotatedOneForItsEvent() {
        String file = note("<pre-persist method-name='written'/>");
        assertEquals(List.of("annotated listener", "written method"), fired(LifecycleEvent.PRE_PERSIST, file));
        assertEquals(List.of("updating"), fired(LifecycleEvent.PRE_UPDATE, file));
    }

    @Test
    void theCallbacksOfACompleteClassAreThoseThatAreWritten() {
        String file = "<entity class='ListenersTest$Note' metadata-complete='true'>"
                + "<post-load method-name='written'/></entity>";
        assertEquals(List.of("written method"), fired(LifecycleEvent.POST_LOAD, file));
        assertEquals(List.of(), fired(LifecycleEvent.PRE_PERSIST, file));
        assertEquals(List.of(), fired(LifecycleEvent.PRE_UPDATE, file));
    }

    @Test
    void aMethodThatIsNotThereIsNamed() {
        String problem = Mapped.problem(note("<pre-persist method-name='writen'/>"));
        assertTrue(problem.startsWith("MD-FILE-17: FILE, line 5: "), problem);
        assertTrue(problem.contains("no method writen; the nearest is written"), problem);
    }

    @Test
    void aListenerHasOneSetOfCallbacks() {
        String other = WRITTEN.replace("pre-persist", "post-persist");
        String again = "<mapped-superclass class='ListenersTest$ByDefault'>";
        assertTrue(Mapped.problem(note(WRITTEN) + again + other + "</mapped-superclass>")
                .startsWith("MD-FILE-18"));
        Mapped.read(note(WRITTEN) + again + WRITTEN + "</mapped-superclass>");
        Mapped.read(note(WRITTEN) + again + "<entity-listeners><entity-listener class='ListenersTest$Written'/>"
                + "</entity-listeners></mapped-superclass>");
    }

    @Test
    void aCallbackNamesItsMethod() {
        assertTrue(Mapped.problem(note("<pre-persist/>")).startsWith("MD-FILE-09"));
        assertTrue(Mapped.problem(note("<pre-persist method-name='written'/><pre-persist method-name='updating'/>"))
                .startsWith("MD-FILE-10"));
    }
}
