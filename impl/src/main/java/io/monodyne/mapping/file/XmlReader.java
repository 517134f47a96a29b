package io.monodyne.mapping.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into its elements. Document types and entities are refused, so that a mapping file can neither draw in
 * other files nor grow without end. Lives while it is read.
 */
final class XmlReader {

    /** Those of versions 1.0 and 2.0, of 2.1 and 2.2, and of 3.0 to 3.2; none at all is taken for the latest. */
    private static final Set<String> STANDARD = Set.of(
            "",
            "http://java.sun.com/xml/ns/persistence/orm",
            "http://xmlns.jcp.org/xml/ns/persistence/orm",
            "https://jakarta.ee/xml/ns/persistence/orm");

    private static final String OWN = "https://monodyne.io/xml/ns/orm";

    private final XMLStreamReader xml;
    private final String file;

    private XmlReader(XMLStreamReader xml, String file) {
        this.xml = xml;
        this.file = file;
    }

    /** The root element of a file; null, and a problem, where it can't be read. */
    static @Nullable XmlElement read(InputStream content, String file, FileProblems problems) {
        XmlReader reader = null;
        try {
            reader = new XmlReader(factory().createXMLStreamReader(content), file);
            return reader.document(problems);
        } catch (XMLStreamException e) {
            problems.malformed(reader == null ? new Location(file, 1) : reader.location(), e);
            return null;
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

    private @Nullable XmlElement document(FileProblems problems) throws XMLStreamException {
        XmlElement root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (drawsIn(event)) {
                problems.documentType(location());
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(problems);
                if (root == null) {
                    return null;
                }
            }
        }
        return root;
    }

    /** The element whose start was read, to its end; null, and a problem, where an entity is in it. */
    private @Nullable XmlElement element(FileProblems problems) throws XMLStreamException {
        String name = name(xml.getNamespaceURI(), xml.getLocalName());
        Location location = location();
        Map<String, String> attributes = attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (drawsIn(event)) {
                problems.documentType(location());
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement child = element(problems);
                if (child == null) {
                    return null;
                }
                children.add(child);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return new XmlElement(
                name, attributes, List.copyOf(children), text.toString().strip(), location);
    }

    private static boolean drawsIn(int event) {
        return event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE;
    }

    /** Those of other namespaces say where schemas are, and nothing of the mapping. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (orEmpty(xml.getAttributeNamespace(i)).isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    private static String name(@Nullable String namespace, String local) {
        String space = orEmpty(namespace);
        if (STANDARD.contains(space)) {
            return local;
        }
        return space.equals(OWN) ? Words.OWN + local : "{" + space + "}" + local;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Location location() {
        return new Location(file, Math.max(1, xml.getLocation().getLineNumber()));
    }
}
