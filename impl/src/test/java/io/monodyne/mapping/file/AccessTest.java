package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether fields or properties are mapped. */
class AccessTest {

    static class Plain {
        private String id;
        private String text;

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    static class ByProperty {
        private String id;

        @Id
        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }
    }

    static class Below extends ByProperty {
        private String more;

        String getMore() {
            return more;
        }

        void setMore(String more) {
            this.more = more;
        }
    }

    private static final String ATTRIBUTES = "<attributes><id name='id'/><basic name='text'/></attributes>";

    private static String plain(String attributes, String content) {
        return "<entity class='AccessTest$Plain' " + attributes + ">" + content + "</entity>";
    }

    private static @Nullable AccessType access(Declarations declarations, Class<?> type) {
        Access access = declarations.own(type, Access.class);
        return access == null ? null : access.value();
    }

    /** What is mapped, by the name of the attribute: F for a field and P for a property, each marked if it is written. */
    private static String mapped(Declarations declarations, Class<?> type) {
        AccessType access = access(declarations, type);
        MappingProblems problems = new MappingProblems();
        List<Member> members = new Members(declarations, problems).of(type, access == null ? AccessType.FIELD : access);
        problems.throwIfAny();
        TreeMap<String, String> found = new TreeMap<>();
        for (Member member : members) {
            AnnotatedElement element = member.element();
            boolean written = declarations.has(element, Id.class) || declarations.has(element, Basic.class);
            found.put(member.name(), (element instanceof Field ? "F" : "P") + (written ? "*" : ""));
        }
        return found.toString();
    }

    private static String mapped(String file) {
        return mapped(Mapped.declarations(file), Plain.class);
    }

    @Test
    void fieldsAreMappedIfNothingIsSaid() {
        assertEquals("{id=F*, text=F*}", mapped(plain("", ATTRIBUTES)));
        assertNull(access(Mapped.declarations(plain("", ATTRIBUTES)), Plain.class));
    }

    @Test
    void theElementSaysItFirst() {
        assertEquals("{id=P*, text=P*}", mapped("<access>FIELD</access>" + plain("access='PROPERTY'", ATTRIBUTES)));
    }

    @Test
    void theFileSaysItForItsClasses() {
        assertEquals("{id=P*, text=P*}", mapped("<access>PROPERTY</access>" + plain("", ATTRIBUTES)));
    }

    @Test
    void theUnitSaysItForFilesThatDoNot() {
        String unit = "<persistence-unit-metadata><persistence-unit-defaults><access>PROPERTY</access>"
                + "</persistence-unit-defaults></persistence-unit-metadata>";
        assertEquals("{id=P*, text=P*}", mapped(unit + plain("", ATTRIBUTES)));
        Declarations declarations =
                new Declarations(Mapped.readFiles(Mapped.file(plain("", ATTRIBUTES)), Mapped.file(unit))
                        .annotations());
        assertEquals("{id=P*, text=P*}", mapped(declarations, Plain.class));
        assertEquals("{id=F*, text=F*}", mapped(unit + "<access>FIELD</access>" + plain("", ATTRIBUTES)));
    }

    @Test
    void anAttributeSaysItForItself() {
        assertEquals(
                "{id=F*, text=P*}",
                mapped(plain("", "<attributes><id name='id'/><basic name='text' access='PROPERTY'/></attributes>")));
        assertEquals(
                "{id=P*, text=F*}",
                mapped(plain(
                        "access='PROPERTY'",
                        "<attributes><id name='id'/><basic name='text' access='FIELD'/></attributes>")));
    }

    @Test
    void annotationsSayItBeforeTheFile() {
        Declarations declarations = Mapped.declarations("<access>FIELD</access><entity class='AccessTest$ByProperty'>"
                + "<attributes><id name='id'/></attributes></entity>");
        assertEquals(false, declarations.any(field("id")));
        assertEquals(true, declarations.any(getter()));
        Declarations complete = Mapped.declarations("<access>FIELD</access>"
                + "<entity class='AccessTest$ByProperty' metadata-complete='true'>"
                + "<attributes><id name='id'/></attributes></entity>");
        assertEquals("{id=F*}", mapped(complete, ByProperty.class));
    }

    private static AnnotatedElement field(String name) {
        try {
            return ByProperty.class.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static AnnotatedElement getter() {
        try {
            return ByProperty.class.getDeclaredMethod("getId");
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSubclassIsLikeItsSuperclass() {
        Declarations declarations = Mapped.declarations("<mapped-superclass class='AccessTest$ByProperty'/>"
                + "<entity class='AccessTest$Below'><attributes><basic name='more'/></attributes></entity>");
        assertEquals("{more=P*}", mapped(declarations, Below.class));
    }

    @Test
    void anEmbeddableIsMappedEitherWayIfNothingIsSaid() {
        Declarations declarations = Mapped.declarations("<embeddable class='AccessTest$Plain'><attributes>"
                + "<basic name='text'><column name='t'/></basic></attributes></embeddable>");
        assertNull(access(declarations, Plain.class));
        for (AccessType access : AccessType.values()) {
            Member text = new Members(declarations, new MappingProblems())
                    .of(Plain.class, access).stream()
                            .filter(member -> member.name().equals("text"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(true, declarations.has(text.element(), Column.class));
        }
    }

    @Test
    void anAttributeThatIsTheOtherKindIsNamed() {
        String problem = Mapped.problem("<entity class='AccessTest$Below' access='FIELD'>"
                + "<attributes><basic name='mor'/></attributes></entity>");
        assertEquals(
                "MD-FILE-14: FILE, line 5: io.monodyne.mapping.file.AccessTest$Below declares no field called mor; the"
                        + " nearest is more. Correct the name or the access type. Attributes of superclasses are mapped"
                        + " at these, and overridden by <attribute-override>.",
                problem);
    }
}
