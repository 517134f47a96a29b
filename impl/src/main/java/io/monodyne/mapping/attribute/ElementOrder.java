package io.monodyne.mapping.attribute;

import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order that {@code @OrderBy} gives the elements of a list (Jakarta Persistence 3.2, section 11.1.42): by attributes of
 * embeddables, or of basic elements by their values. Text is compared by code points, as DynamoDB does; nulls come last.
 * Stateless.
 */
final class ElementOrder {

    private ElementOrder() {}

    /**
     * Reads the order.
     *
     * @param embeddable of the elements; null for basic ones
     * @throws IllegalArgumentException where it names what can't be compared; the message is the middle of a sentence
     */
    static Comparator<@Nullable Object> of(String text, Class<?> elementType, @Nullable EmbeddableModel embeddable) {
        Comparator<@Nullable Object> order = null;
        String items = text.isBlank() ? (embeddable == null ? "" : "*") : text;
        for (String item : items.split(",", -1)) {
            Comparator<@Nullable Object> next = item(item.strip(), elementType, embeddable);
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? ElementOrder::compare : order;
    }

    private static Comparator<@Nullable Object> item(
            String item, Class<?> elementType, @Nullable EmbeddableModel embeddable) {
        String[] words = item.split("\\s+");
        String direction = words[words.length - 1].toUpperCase(Locale.ROOT);
        boolean directed = direction.equals("ASC") || direction.equals("DESC");
        String path = String.join(" ", List.of(words).subList(0, directed ? words.length - 1 : words.length));
        Comparator<@Nullable Object> order =
                embeddable == null ? ofValues(path, elementType) : ofAttribute(path, embeddable);
        return directed && direction.equals("DESC") ? order.reversed() : order;
    }

    private static Comparator<@Nullable Object> ofValues(String path, Class<?> type) {
        if (!path.isEmpty()) {
            throw new IllegalArgumentException("its @OrderBy names " + path + ", and its elements have no attributes");
        }
        requireComparable("its elements", type);
        return ElementOrder::compare;
    }

    private static Comparator<@Nullable Object> ofAttribute(String path, EmbeddableModel embeddable) {
        if (path.isEmpty() || path.equals("*")) {
            throw new IllegalArgumentException(
                    "its @OrderBy names no attribute of " + embeddable.type().getSimpleName());
        }
        List<AttributeModel> steps = new ArrayList<>();
        EmbeddableModel level = embeddable;
        for (String name : path.split("\\.", -1)) {
            AttributeModel step = level == null ? null : level.attribute(name);
            if (step == null) {
                throw new IllegalArgumentException("its @OrderBy names " + path + ", which is no attribute of "
                        + embeddable.type().getSimpleName());
            }
            steps.add(step);
            level = step instanceof EmbeddedAttribute embedded ? embedded.embeddable() : null;
        }
        requireComparable(path, steps.get(steps.size() - 1).facts().javaType());
        return (a, b) -> compare(value(a, steps), value(b, steps));
    }

    private static void requireComparable(String what, Class<?> type) {
        if (!type.isPrimitive() && !Comparable.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    "its @OrderBy compares " + what + " of type " + type.getSimpleName() + ", which have no order");
        }
    }

    private static @Nullable Object value(@Nullable Object element, List<AttributeModel> steps) {
        Object value = element;
        for (AttributeModel step : steps) {
            value = value == null ? null : step.accessor().get(value);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // of one type, which is comparable
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a instanceof String text ? KeyText.compare(text, (String) b) : ((Comparable<Object>) a).compareTo(b);
    }
}
