package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Codecs;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.CollectionAttribute.Elements;
import io.monodyne.metamodel.LinkedCodec;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.OrderBy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads element collections (Jakarta Persistence 3.2, section 2.7). Boot-lived. */
final class CollectionReader {

    private final Codecs codecs;
    private final ElementReader elements;
    private final FactsReader facts;
    private final Declarations declarations;
    private final MappingProblems problems;

    CollectionReader(
            Codecs codecs,
            ElementReader elements,
            FactsReader facts,
            Declarations declarations,
            MappingProblems problems) {
        this.codecs = codecs;
        this.elements = elements;
        this.facts = facts;
        this.declarations = declarations;
        this.problems = problems;
    }

    @Nullable
    AttributeModel read(Site site, Sources sources) {
        Class<?> raw = site.type().raw();
        boolean map = raw == Map.class || raw == SortedMap.class;
        if (!map
                && !Set.of(Collection.class, List.class, Set.class, SortedSet.class)
                        .contains(raw)) {
            problems.elementCollection(
                    site.path(),
                    "its type " + raw.getSimpleName() + " is none of Collection, List, Set, SortedSet," + " Map");
            return null;
        }
        JavaType elementType = elementType(site, map);
        if (elementType == null) {
            problems.elementCollection(site.path(), "it does not say of what type its elements are");
            return null;
        }
        ElementReader.Element element = elements.element(site, elementType, map, sources);
        if (element == null) {
            return null;
        }
        return map ? ofMap(site, elementType, element) : ofCollection(site, elementType, element);
    }

    private @Nullable JavaType elementType(Site site, boolean map) {
        ElementCollection declared = declarations.find(site.element(), ElementCollection.class);
        if (declared != null && declared.targetClass() != void.class) {
            return JavaType.of(declared.targetClass());
        }
        List<JavaType> arguments = site.type().arguments();
        return arguments.size() == (map ? 2 : 1) ? arguments.get(arguments.size() - 1) : null;
    }

    @SuppressWarnings("unchecked")
    private AttributeModel ofCollection(Site site, JavaType elementType, ElementReader.Element element) {
        Codec<?> codec = codec(site, elementType, element);
        return new CollectionAttribute(
                facts.facts(site, null),
                site.accessor(),
                (Codec<Object>) codec,
                new Elements(elementType.raw(), null, element.embeddable(), null));
    }

    private Codec<?> codec(Site site, JavaType elementType, ElementReader.Element element) {
        Class<?> raw = site.type().raw();
        if (raw == SortedSet.class) {
            return codecs.sortedSet(element.codec());
        }
        if (raw == Set.class) {
            return codecs.set(element.codec());
        }
        OrderBy order = declarations.find(site.element(), OrderBy.class);
        if (order == null) {
            return codecs.list(element.codec());
        }
        try {
            return codecs.ordered(
                    element.codec(), ElementOrder.of(order.value(), elementType.raw(), element.embeddable()));
        } catch (IllegalArgumentException e) {
            problems.elementCollection(site.path(), String.valueOf(e.getMessage()));
            return codecs.list(element.codec());
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable AttributeModel ofMap(Site site, JavaType elementType, ElementReader.Element element) {
        List<JavaType> arguments = site.type().arguments();
        if (arguments.isEmpty()) {
            problems.elementCollection(site.path(), "it does not say of what type its keys are");
            return null;
        }
        Codec<Object> key = elements.key(site, arguments.get(0));
        if (key == null) {
            return null;
        }
        Codec<?> map = site.type().raw() == SortedMap.class
                ? codecs.sortedMap(key, element.codec())
                : codecs.map(key, element.codec());
        return new CollectionAttribute(
                facts.facts(site, null),
                site.accessor(),
                (Codec<Object>) map,
                new Elements(
                        elementType.raw(),
                        arguments.get(0).raw(),
                        element.embeddable(),
                        key instanceof LinkedCodec linked ? linked.target() : null));
    }
}
