package io.monodyne.readable;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.CollectionAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Elements of the collection at a path, and parts of the text there, as they are stored. Stateless. */
public final class Part {

    private Part() {}

    /** A part of a text, or an element of a list or set. */
    static AttributeValue of(StoredPath path, Object part) {
        if (path.codec().elements() != null && !mapped(path)) {
            return element(path, part);
        }
        if (Ordered.isText(path) && part instanceof String text) {
            return AttributeValue.fromS(text);
        }
        throw ReadableProblems.noPart(path.name());
    }

    /**
     * Elements of the list or set at a path.
     *
     * @throws IllegalArgumentException where there is none, or one does not fit
     */
    public static List<AttributeValue> elements(StoredPath path, Collection<?> elements) {
        if (path.codec().elements() == null || mapped(path)) {
            throw ReadableProblems.noCollection(path.name());
        }
        List<AttributeValue> stored = new ArrayList<>();
        for (Object each : elements) {
            stored.add(element(path, each));
        }
        return stored;
    }

    /**
     * Elements of the list or set at a path in Java, each of the type that it has there and once.
     *
     * @throws IllegalArgumentException as {@link #elements}
     */
    public static Set<Object> distinct(StoredPath path, Collection<?> elements) {
        elements(path, elements);
        CollectionAttribute.Elements declared = elementsOf(path);
        Set<Object> distinct = new LinkedHashSet<>();
        for (Object each : elements) {
            distinct.add(declared == null ? each : fitting(path, declared.elementType(), each));
        }
        return distinct;
    }

    private static boolean mapped(StoredPath path) {
        CollectionAttribute.Elements elements = elementsOf(path);
        return elements != null && elements.keyType() != null;
    }

    private static CollectionAttribute.@Nullable Elements elementsOf(StoredPath path) {
        return path.end() instanceof CollectionAttribute collection ? collection.elements() : null;
    }

    @SuppressWarnings("unchecked")
    private static AttributeValue element(StoredPath path, @Nullable Object part) {
        if (part == null) {
            throw ReadableProblems.storedAsNothing(path.name());
        }
        CollectionAttribute.Elements elements = elementsOf(path);
        Object fitting = elements == null ? part : fitting(path, elements.elementType(), part);
        Codec<Object> codec = (Codec<Object>) path.codec().elements();
        try {
            AttributeValue stored = codec == null ? null : codec.encode(fitting);
            if (stored == null) {
                throw ReadableProblems.storedAsNothing(path.name());
            }
            return stored;
        } catch (ClassCastException | ArithmeticException e) {
            throw ReadableProblems.notStorable(path.name(), e);
        }
    }

    private static Object fitting(StoredPath path, Class<?> type, Object part) {
        Object fitting = FittingValue.of(part, type);
        if (fitting == null) {
            throw ReadableProblems.wrongType(path.name(), type, part.getClass());
        }
        return fitting;
    }
}
