package io.monodyne.boot.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceXmlTest {

    @TempDir
    Path folder;

    private List<DeclaredUnit> read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("persistence.xml"), content);
        return PersistenceXml.read(file.toUri().toURL());
    }

    private String refusal(String content) {
        return assertThrows(PersistenceException.class, () -> read(content)).getMessage();
    }

    @Test
    void everythingThatAUnitCanSayIsRead() throws IOException {
        List<DeclaredUnit> units = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                  <persistence-unit name="app" transaction-type="JTA">
                    <description>The application &amp; more</description>
                    <qualifier>a.Q</qualifier>
                    <scope>a.S</scope>
                    <provider> io.monodyne.boot.MonodynePersistenceProvider </provider>
                    <jta-data-source>java:app/x</jta-data-source>
                    <non-jta-data-source>java:app/y</non-jta-data-source>
                    <mapping-file>META-INF/more.xml</mapping-file>
                    <jar-file>lib/a.jar</jar-file>
                    <class>a.B</class>
                    <!-- between -->
                    <class>
                      a.C$D
                    </class>
                    <exclude-unlisted-classes/>
                    <shared-cache-mode>ENABLE_SELECTIVE</shared-cache-mode>
                    <validation-mode>NONE</validation-mode>
                    <properties>
                      <property name="monodyne.table" value="t"/>
                      <property name="other" value=" kept "></property>
                    </properties>
                  </persistence-unit>
                  <persistence-unit name="second"/>
                </persistence>
                """);
        assertEquals(2, units.size());
        DeclaredUnit app = units.get(0);
        assertEquals("app", app.name);
        assertEquals(PersistenceUnitTransactionType.JTA, app.transactionType);
        assertEquals("io.monodyne.boot.MonodynePersistenceProvider", app.provider());
        assertEquals(List.of("META-INF/more.xml"), app.mappingFiles);
        assertEquals(List.of("lib/a.jar"), app.jarFiles);
        assertEquals(List.of("a.B", "a.C$D"), app.classes);
        assertEquals(Boolean.TRUE, app.excludeUnlisted);
        assertEquals(SharedCacheMode.ENABLE_SELECTIVE, app.sharedCacheMode);
        assertEquals(ValidationMode.NONE, app.validationMode);
        assertEquals(Map.of("monodyne.table", "t", "other", " kept "), app.properties);
        DeclaredUnit second = units.get(1);
        assertNull(second.provider());
        assertNull(second.excludeUnlisted);
        assertEquals(PersistenceUnitTransactionType.RESOURCE_LOCAL, second.transactionType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns='http://java.sun.com/xml/ns/persistence' version='1.0'",
                "xmlns='http://java.sun.com/xml/ns/persistence' version='2.0'",
                "xmlns='http://xmlns.jcp.org/xml/ns/persistence' version='2.1'",
                "xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'",
                ""
            })
    void everyVersionIsRead(String attributes) throws IOException {
        List<DeclaredUnit> units = read("<persistence " + attributes + "><persistence-unit name='u'>"
                + "<exclude-unlisted-classes>false</exclude-unlisted-classes></persistence-unit></persistence>");
        assertEquals("u", units.get(0).name);
        assertEquals(Boolean.FALSE, units.get(0).excludeUnlisted);
    }

    @Test
    void anExternalEntityIsNeitherReadNorNamedInTheMessage() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "CANARY");
        String message = refusal("<!DOCTYPE persistence [<!ENTITY e SYSTEM '" + secret.toUri()
                + "'>]><persistence><persistence-unit name='u'><class>&e;</class></persistence-unit></persistence>");
        assertTrue(message.startsWith("MD-BOOT-11"), message);
        assertFalse(message.contains("CANARY"), message);
    }

    @Test
    void entitiesThatGrowWithoutEndAreRefused() {
        String message = refusal("<!DOCTYPE persistence [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]>"
                + "<persistence><persistence-unit name='u'><class>&b;</class></persistence-unit></persistence>");
        assertTrue(message.startsWith("MD-BOOT-11"), message);
    }

    @Test
    void anExternalDocumentTypeIsRefused() {
        String message = refusal("<!DOCTYPE persistence SYSTEM 'http://127.0.0.1:9/x.dtd'><persistence/>");
        assertTrue(message.startsWith("MD-BOOT-11"), message);
    }

    @Test
    void anUnknownElementIsRefusedWithItsLine() {
        String message = refusal(
                "<persistence>\n<persistence-unit" + " name='u'>\n<clas>a.B</clas></persistence-unit></persistence>");
        assertTrue(message.startsWith("MD-BOOT-12"), message);
        assertTrue(message.contains("line 3"), message);
        assertTrue(message.contains("<clas>"), message);
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertTrue(refusal("<persistence><persistence-unit name='u'>").startsWith("MD-BOOT-10"));
        assertTrue(refusal("").startsWith("MD-BOOT-10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<other/>",
                "<persistence><persistence-unit/></persistence>",
                "<persistence><persistence-unit name='u'><class><b/></class></persistence-unit></persistence>",
                "<persistence><persistence-unit name='u'><properties><property name='x'/></properties>"
                        + "</persistence-unit></persistence>",
                "<persistence><persistence-unit name='u'><exclude-unlisted-classes>maybe</exclude-unlisted-classes>"
                        + "</persistence-unit></persistence>"
            })
    void anIncompleteDescriptorIsRefused(String content) {
        assertTrue(refusal(content).startsWith("MD-BOOT-13"), refusal(content));
    }

    @Test
    void aModeThatDoesNotExistIsRefused() {
        String message = refusal("<persistence><persistence-unit name='u'><shared-cache-mode>SOME</shared-cache-mode>"
                + "</persistence-unit></persistence>");
        assertTrue(message.startsWith("MD-BOOT-15"), message);
        assertTrue(message.contains("ENABLE_SELECTIVE"), message);
    }
}
