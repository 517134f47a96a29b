package io.monodyne.metamodel;

import io.monodyne.key.KeyText;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that {@code @OrderBy} gives to the entities of a collection (Jakarta Persistence 3.2, section 11.1.42). Text is compared by
 * code points, as DynamoDB does; nulls come last. Factory-lived, immutable.
 */
public final class EntityOrder implements Comparator<Object> {

    private final EntityTarget target;
    private final List<Term> terms;

    /** An attribute to compare by. */
    public record Term(EntityPath path, boolean descending) {}

    /** @param terms those that come first weigh most; empty for the id */
    public EntityOrder(EntityTarget target, List<Term> terms) {
        this.target = target;
        this.terms = List.copyOf(terms);
    }

    public List<Term> terms() {
        return terms;
    }

    @Override
    public int compare(Object a, Object b) {
        for (Term term : terms) {
            int order = compareValues(term.path().read(a), term.path().read(b));
            if (order != 0) {
                return term.descending() ? -order : order;
            }
        }
        return terms.isEmpty() ? compareIds(a, b) : 0;
    }

    private int compareIds(Object a, Object b) {
        EntityKey key = target.model().keyOf(a);
        EntityKey other = target.model().keyOf(b);
        if (key == null || other == null) {
            return Boolean.compare(key == null, other == null);
        }
        Object[] components = key.components();
        Object[] others = other.components();
        for (int i = 0; i < components.length; i++) {
            int order = compareValues(components[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Compares two values of one type, which is comparable. */
    @SuppressWarnings("unchecked")
    public static int compareValues(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a instanceof String text ? KeyText.compare(text, (String) b) : ((Comparable<Object>) a).compareTo(b);
    }
}
