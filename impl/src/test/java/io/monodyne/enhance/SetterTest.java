package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Mutator;
import io.monodyne.Strip;
import io.monodyne.UpperCase;
import io.monodyne.enhance.other.Ranked;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which methods are setters, so that their argument is mutated and judged, and which only look like one. */
class SetterTest {

    @Entity
    static class Label {
        @Id
        private String id;

        @Mutator(Strip.class)
        private String text = "a";

        @Mutator(UpperCase.class)
        private String code;

        @ElementCollection
        private Set<String> marks = new HashSet<>();

        private int count;

        void setText(String text) {
            this.text = text;
        }

        void text(String value) {
            text = value;
        }

        Label withText(String value) {
            text = value;
            return this;
        }

        void setSuffix(String suffix) {
            text = text + suffix;
        }

        void setCode(CharSequence code) {
            this.code = code.toString();
        }

        void setMarks(Collection<String> marks) {
            this.marks = new HashSet<>(marks);
        }

        void setCount(Integer count) {
            this.count = count;
        }
    }

    @MappedSuperclass
    static class Titled<T> {
        private T title;

        @Mutator(UpperCase.class)
        private String code;

        void setTitle(T title) {
            this.title = title;
        }

        void setCode(T source) {
            code = String.valueOf(source);
        }
    }

    @Entity
    static class Book extends Titled<Integer> {
        @Id
        private String id;
    }

    @Entity
    static class Medal extends Ranked.Graded<Ranked.Metal> {
        @Id
        private String id;
    }

    @Entity
    static class Soldier extends Ranked {
        @Id
        private String id;
    }

    private final Managed<Label> label = Managed.of(Label.class);

    private void assertNoSetter(String attribute, Object expected) {
        assertEquals(List.of(), label.given);
        assertEquals(expected, label.value(attribute));
        assertEquals(Set.of(attribute), label.touched(), "noticed all the same");
    }

    @Test
    void aSetterTakesTheVeryTypeOfItsAttributeBoxedOrNot() {
        label.instance.setText(" x ");
        assertEquals("x", label.value("text"));
        label.instance.text(" y ");
        assertEquals("y", label.value("text"));
        label.instance.withText(" z ");
        assertEquals("z", label.value("text"));
        label.instance.setCount(5);
        assertEquals(5, label.value("count"));
        assertEquals(List.of("text= x ", "text= y ", "text= z ", "count=5"), label.given);
    }

    @Test
    void aMethodThatIsNamedAfterNoAttributeKeepsItsArgument() {
        label.instance.setSuffix(" b");
        assertNoSetter("text", "a b");
    }

    @Test
    void whatIsTakenAsSomethingWiderIsNotYetTheValue() {
        label.instance.setCode(new StringBuilder("x"));
        assertNoSetter("code", "x");
    }

    @Test
    void aCollectionThatIsCopiedIsNotYetTheValue() {
        label.instance.setMarks(List.of("x", "x"));
        assertNoSetter("marks", Set.of("x"));
    }

    @Test
    void aSetterOfATypeThatTheSubclassCanNotNameWorksAndIsNoticed() {
        Managed<Soldier> soldier = Managed.of(Soldier.class, Ranked.class);
        Ranked.promote(soldier.instance);
        assertTrue(soldier.instance.isHigh());
        assertEquals(Set.of("rank"), soldier.touched());
    }

    @Test
    void aTypeVariableIsTheTypeOfThoseAttributesThatAreOfIt() {
        Managed<Book> book = Managed.of(Book.class, Titled.class);
        book.instance.setTitle(1984);
        assertEquals(List.of("title=1984"), book.given);
        book.touched();
        book.given.clear();
        book.instance.setCode(7);
        assertEquals(List.of(), book.given);
        assertEquals("7", book.value("code"));
        assertEquals(Set.of("code"), book.touched());
    }

    @Test
    void aTypeVariableWhoseBoundTheSubclassCanNotNameWorksAndIsNoticed() {
        Managed<Medal> medal = Managed.of(Medal.class, Ranked.Graded.class);
        Ranked.Graded.award(medal.instance);
        assertEquals(Ranked.Metal.GOLD, medal.value("grade"));
        assertEquals(Set.of("grade"), medal.touched());
    }
}
