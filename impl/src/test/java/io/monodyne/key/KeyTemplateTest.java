package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of templates. */
class KeyTemplateTest {

    @Test
    void componentsAreLiteralsOrEndWithASlot() {
        KeyTemplate template = KeyTemplate.parse("ORDER#{address.city}#LINE-{number}#Grüße");
        assertEquals(
                List.of(
                        new KeySegment.Literal("ORDER"),
                        new KeySegment.Slot("", "address.city"),
                        new KeySegment.Slot("LINE-", "number"),
                        new KeySegment.Literal("Grüße")),
                template.segments());
        assertEquals(List.of("address.city", "number"), template.slots());
        assertEquals("ORDER#{address.city}#LINE-{number}#Grüße", template.toString());
    }

    @Test
    void anotherSeparatorMayBeChosenEvenOneThatIsInAPath() {
        assertEquals(List.of("a.b", "c"), KeyTemplate.parse("{a.b}.{c}", '.').slots());
        assertEquals(2, KeyTemplate.parse("A~{c}", '~').segments().size());
        assertEquals(1, KeyTemplate.parse("A~{c}").segments().size());
        assertEquals('~', KeyTemplate.parse("A~{c}", '~').separator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | MD-KEY-01: component 1 is empty",
                "A#      | MD-KEY-01: component 2 is empty",
                "A##B    | MD-KEY-01: component 2 is empty",
                "#A      | MD-KEY-01: component 1 is empty",
                "A#{b    | MD-KEY-02: component 2 has a { without a }",
                "A#{b#{c}| MD-KEY-02: component 2 has a { without a }",
                "A#b}    | MD-KEY-07: component 2 has a } without a {",
                "}{a}    | MD-KEY-07: component 1 has a } without a {",
                "x{a}y   | MD-KEY-03: component 1 goes on after its slot, so where the value ends could not be told",
                "{a}{b}  | MD-KEY-03: component 1 goes on after its slot, so where the value ends could not be told",
                "{}      | MD-KEY-04: component 1 has a slot that names no attribute",
                "A#B C   | MD-KEY-05: component 2 has the character U+0020, which values only have escaped",
                "$       | MD-KEY-05: component 1 has the character U+0024, which values only have escaped",
                "a%{b}   | MD-KEY-05: component 1 has the character U+0025, which values only have escaped",
            })
    void whatIsNoTemplateIsRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> KeyTemplate.parse(text))
                        .getMessage());
    }

    @Test
    void aLiteralIsText() {
        assertThrows(IllegalArgumentException.class, () -> KeyTemplate.parse("A\uD800"));
        assertEquals(1, KeyTemplate.parse("A\uD83D\uDE00").segments().size());
    }

    @Test
    void whatCanNotSeparateComponentsIsRefused() {
        for (char separator : new char[] {'%', '$', '{', '}', '0', '9', 'A', 'z', '\u0080', 'é', '\uD800'}) {
            String message = assertThrows(IllegalArgumentException.class, () -> KeyTemplate.parse("{a}", separator))
                    .getMessage();
            assertEquals("MD-KEY-06", message.substring(0, message.indexOf(':')));
            KeyFormat format = new KeyFormat(0, 0, 0, -1, separator);
            assertThrows(IllegalArgumentException.class, () -> KeyEncodings.of(String.class, format));
        }
    }

    @Test
    void everySlotNeedsAnEncoding() {
        KeyTemplate template = KeyTemplate.parse("{a}#{b}");
        List<KeyEncoding> one = List.of(KeyEncodings.of(String.class, KeyFormat.standard()));
        String message = assertThrows(IllegalArgumentException.class, () -> template.bind(one))
                .getMessage();
        assertEquals(
                "MD-KEY-29: the template {a}#{b} has 2 slots, and 1 values or encodings were given. Give one for each.",
                message);
    }
}
