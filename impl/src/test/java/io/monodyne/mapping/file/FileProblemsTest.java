package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is wrong is reported at once, with its place. */
class FileProblemsTest {

    static class Plain {
        String id;
        String text;
    }

    private static String plain(String content) {
        return "<entity class='FileProblemsTest$Plain'>" + content + "</entity>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <table nam='x'/>                                                       | MD-FILE-07 | Did you mean name?
            <tabel name='x'/>                                                      | MD-FILE-06 | Did you mean <table>?
            <table><colum/></table>                                                | MD-FILE-06 | Did you mean <comment>?
            <table>text</table>                                                    | MD-FILE-08 | <table> has text
            <cascade/>                                                             | MD-FILE-06 | no element of <entity>
            <id-class/>                                                            | MD-FILE-09 | an attribute class
            <id-class class='Missing'/>                                            | MD-FILE-12 | class Missing
            <table name='a'/><table name='b'/>                                     | MD-FILE-10 | a second <table>
            <inheritance strategy='FLAT'/>                                         | MD-FILE-11 | one of SINGLE_TABLE, TABLE_PER_CLASS, JOINED
            <sequence-generator allocation-size='many'/>                           | MD-FILE-11 | a whole number
            <table><index column-list='a' unique='maybe'/></table>                 | MD-FILE-11 | true or false
            <table><index unique='true'/></table>                                  | MD-FILE-09 | an attribute column-list
            <named-query name='q'/>                                                | MD-FILE-09 | an element <query>
            <attribute-override name='a'/>                                         | MD-FILE-09 | an element <column>
            <convert attribute-name='a' converter='java.lang.String'/>             | MD-FILE-13 | is no AttributeConverter
            <md:index-map partition='x'/>                                          | MD-FILE-07 | Did you mean partition-key?
            <md:extend/>                                                           | MD-FILE-06 | Did you mean <md:extent>?
            <x:y xmlns:x='http://example.com'/>                                    | MD-FILE-06 | <{http://example.com}y>
            <attributes><id name='ide'/></attributes>                              | MD-FILE-14 | the nearest is id
            <attributes><id/></attributes>                                         | MD-FILE-09 | an attribute name
            <attributes><basik name='id'/></attributes>                            | MD-FILE-06 | Did you mean <basic>?
            <attributes><basic name='id'><md:mutator><md:class>java.lang.String</md:class></md:mutator></basic></attributes> | MD-FILE-13 | is no AttributeMutator
            <attributes><basic name='id'><md:joined separator='##'><md:attribute>text</md:attribute></md:joined></basic></attributes> | MD-FILE-11 | one character
            <attributes><basic name='id'><md:joined/></basic></attributes>         | MD-FILE-09 | an element <md:attribute>
            <attributes><basic name='id'><enumerated>NAME</enumerated></basic></attributes> | MD-FILE-11 | one of ORDINAL, STRING
            <attributes><many-to-one name='id'><cascade><cascade-al/></cascade></many-to-one></attributes> | MD-FILE-06 | Did you mean <cascade-all>?
            <attributes><basic name='id' access='METHOD'/></attributes>            | MD-FILE-11 | FIELD, PROPERTY
            <attributes><basic name='id'/><id name='id'/></attributes>             | MD-FILE-15 | in line 5
            """)
    void aProblemSaysWhatIsWrongAndWhere(String content, String code, String part) {
        String problem = Mapped.problem(plain(content));
        assertTrue(problem.startsWith(code + ": FILE, line 5: "), problem);
        assertTrue(problem.contains(part), problem);
    }

    @Test
    void aClassIsMappedOnce() {
        String problem = Mapped.problem(plain("") + "\n" + plain(""));
        assertTrue(problem.startsWith("MD-FILE-16: FILE, line 6: "), problem);
        assertTrue(problem.contains("in FILE, line 5"), problem);
    }

    @Test
    void aClassHasToBeThere() {
        assertTrue(Mapped.problem("<entity class='Missing'/>").startsWith("MD-FILE-12"));
        assertTrue(Mapped.problem("<entity/>").startsWith("MD-FILE-09"));
        assertTrue(Mapped.problem("<converter class='java.util.Missing'/>").startsWith("MD-FILE-12"));
    }

    @Test
    void anEmbeddableHasNoId() {
        String problem = Mapped.problem(
                "<embeddable class='FileProblemsTest$Plain'><attributes><id name='id'/></attributes></embeddable>");
        assertTrue(problem.startsWith("MD-FILE-06"), problem);
    }

    @Test
    void allProblemsAreReportedTogether() {
        List<String> problems = Mapped.problems(Mapped.file(plain("""
                <tabel/>
                <attributes>
                    <id name="idd" acess="FIELD"/>
                    <basic name="text"><column length="long"/></basic>
                </attributes>""") + "<named-query/>"));
        assertEquals(
                List.of("MD-FILE-06", "MD-FILE-07", "MD-FILE-09", "MD-FILE-09", "MD-FILE-11", "MD-FILE-14"),
                problems.stream()
                        .map(problem -> problem.substring(0, 10))
                        .sorted()
                        .toList());
    }
}
