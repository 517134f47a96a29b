package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one {@code persistence.xml} of any version from 1.0 to 3.2; the namespace is not looked at. Document types and
 * entities are refused, so that a descriptor can neither read other files nor grow without end. Lives while it is read.
 */
final class PersistenceXml {

    private final XMLStreamReader xml;
    private final URL location;
    private final List<DeclaredUnit> units = new ArrayList<>();

    private PersistenceXml(XMLStreamReader xml, URL location) {
        this.xml = xml;
        this.location = location;
    }

    /** What is done with one child element, the reader being at its start; it must leave the reader at its end. */
    @FunctionalInterface
    private interface Child {
        void read(String element) throws XMLStreamException;
    }

    /** @throws jakarta.persistence.PersistenceException where it is no such file */
    static List<DeclaredUnit> read(URL location) {
        try {
            URLConnection connection = location.openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                PersistenceXml reader = new PersistenceXml(factory().createXMLStreamReader(content), location);
                reader.document();
                return reader.units;
            }
        } catch (IOException | XMLStreamException e) {
            throw UnitProblems.unreadable(location, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void document() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        require(
                xml.getLocalName().equals("persistence"),
                "the root element is <" + xml.getLocalName() + "> and not <persistence>");
        children(element -> {
            known(element, "persistence", element.equals("persistence-unit"));
            unit();
        });
    }

    private void unit() throws XMLStreamException {
        String name = xml.getAttributeValue(null, "name");
        require(name != null, "a <persistence-unit> has no name");
        DeclaredUnit unit = new DeclaredUnit(name, location);
        String type = xml.getAttributeValue(null, "transaction-type");
        if (type != null) {
            unit.transactionType = PersistenceUnit.constant(PersistenceUnitTransactionType.class, type, name);
        }
        children(element -> part(unit, element));
        units.add(unit);
    }

    private void part(DeclaredUnit unit, String element) throws XMLStreamException {
        switch (element) {
            case "provider" -> unit.provider = text();
            case "class" -> unit.classes.add(text());
            case "jar-file" -> unit.jarFiles.add(text());
            case "mapping-file" -> unit.mappingFiles.add(text());
            case "exclude-unlisted-classes" -> unit.excludeUnlisted = flag();
            case "shared-cache-mode" ->
                unit.sharedCacheMode = PersistenceUnit.constant(SharedCacheMode.class, text(), unit.name);
            case "validation-mode" ->
                unit.validationMode = PersistenceUnit.constant(ValidationMode.class, text(), unit.name);
            case "properties" -> children(property -> property(unit, property));
            case "description", "jta-data-source", "non-jta-data-source", "scope", "qualifier" -> text();
            default -> known(element, "persistence-unit", false);
        }
    }

    private void property(DeclaredUnit unit, String element) throws XMLStreamException {
        known(element, "properties", element.equals("property"));
        String name = xml.getAttributeValue(null, "name");
        String value = xml.getAttributeValue(null, "value");
        require(name != null && value != null, "a <property> has no name or no value");
        unit.properties.put(name, value);
        text();
    }

    private void children(Child child) throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(xml.getLocalName());
            }
            event = next();
        }
    }

    /** The text of an element without children; afterwards the reader is at its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            require(event != XMLStreamConstants.START_ELEMENT, "an element has another one where only text can be");
            if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
            event = next();
        }
        return text.toString().strip();
    }

    /** An empty element means yes. */
    private boolean flag() throws XMLStreamException {
        String text = text();
        boolean yes = text.isEmpty() || text.equals("true") || text.equals("1");
        require(
                yes || text.equals("false") || text.equals("0"),
                "<exclude-unlisted-classes> is neither true nor" + " false");
        return yes;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnitProblems.documentType(location);
        }
        return event;
    }

    private void known(String element, String parent, boolean known) {
        if (!known) {
            throw UnitProblems.unknownElement(location, xml.getLocation().getLineNumber(), element, parent);
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw UnitProblems.incomplete(location, xml.getLocation().getLineNumber(), what);
        }
    }
}
