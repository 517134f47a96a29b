package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Entity;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The vocabulary has everything that the schema has: a document with every element and attribute of it, each at each of
 * its places, has no unknown one.
 */
class SchemaTest {

    private final Map<String, Element> types = new HashMap<>();

    /** Each is mapped once, so each is another: arrays have no end. */
    private int classes;

    private int places;

    @ParameterizedTest
    @ValueSource(strings = {"2_2", "3_0", "3_1", "3_2"})
    void everyElementAndAttributeOfTheSchemaIsKnown(String version) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Element schema;
        try (InputStream content = Entity.class.getResourceAsStream("/jakarta/persistence/orm_" + version + ".xsd")) {
            schema = factory.newDocumentBuilder()
                    .parse(Objects.requireNonNull(content))
                    .getDocumentElement();
        }
        Element root = null;
        for (Element each : elements(schema)) {
            if (each.getLocalName().equals("element")) {
                root = elements(each).get(0);
            }
            types.put(each.getAttribute("name"), each);
        }
        String document = Mapped.HEAD + content(Objects.requireNonNull(root)) + "</entity-mappings>";
        List<String> unknown = Mapped.problems(document).stream()
                .filter(problem -> problem.startsWith("MD-FILE-06") || problem.startsWith("MD-FILE-07"))
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(places > 1000, "only " + places + " places");
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    /** All that can be within an element of the type. */
    private String content(Element type) {
        StringBuilder content = new StringBuilder();
        for (Element each : elements(type)) {
            if (each.getLocalName().equals("element")) {
                String name = each.getAttribute("name");
                Element of = type(each);
                content.append('<').append(name);
                if (of != null) {
                    content.append(attributes(of)).append('>').append(content(of));
                } else {
                    content.append('>');
                }
                content.append("</").append(name).append(">\n");
                places++;
            } else if (!each.getLocalName().equals("attribute")) {
                content.append(content(each));
            }
        }
        return content.toString();
    }

    private String attributes(Element type) {
        StringBuilder attributes = new StringBuilder();
        for (Element each : elements(type)) {
            if (each.getLocalName().equals("attribute")) {
                attributes.append(' ').append(each.getAttribute("name")).append("=\"");
                attributes.append(
                        each.getAttribute("name").equals("class") ? "[".repeat(++classes) + "I" : "x" + places);
                attributes.append('"');
                places++;
            }
        }
        return attributes.toString();
    }

    private Element type(Element element) {
        String name = element.getAttribute("type");
        return types.get(name.substring(name.indexOf(':') + 1));
    }
}
