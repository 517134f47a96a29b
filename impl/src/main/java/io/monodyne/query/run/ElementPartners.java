package io.monodyne.query.run;

import io.monodyne.codec.Links;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.ElementValue;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The elements of an element collection, which are in the item of their owner ({@link Step.Elements}). Embeddables stay as they are stored, so
 * that what they refer to is not lost; null elements are none.
 */
final class ElementPartners implements Partners {

    private final OwnerStates owners;
    private final ModelPath path;
    private final CollectionAttribute attribute;

    ElementPartners(Execution execution, Step.Elements step) {
        this.owners = new OwnerStates(execution, step.source().from());
        this.path = step.source().path();
        this.attribute = (CollectionAttribute) path.leaf();
    }

    @Override
    public void prepare(List<Row> rows) {
        owners.prepare(rows);
    }

    @Override
    public Iterator<?> of(Row row) {
        Snapshot owner = owners.stateOf(row);
        AttributeValue stored = owner == null || !has(owner) ? null : path.stored(owner);
        return stored == null ? List.of().iterator() : elements(stored).iterator();
    }

    private boolean has(Snapshot owner) {
        int ordinal = path.root().ordinal();
        return ordinal < owner.model().attributes().size()
                && owner.model()
                        .attribute(ordinal)
                        .facts()
                        .member()
                        .equals(path.root().facts().member());
    }

    private List<ElementValue> elements(AttributeValue stored) {
        Object read = attribute.codec().decode(stored, new Keys());
        boolean embeddables = attribute.elements().embeddable() != null;
        if (read instanceof Map<?, ?> map) {
            Collection<?> values = embeddables ? stored.m().values() : map.values();
            return entries(map.keySet().iterator(), values.iterator());
        }
        boolean listed = attribute.facts().javaType() == List.class;
        return listed(embeddables ? stored.l() : (Collection<?>) read, listed);
    }

    /** In the order in which the map is stored, which is that of its decoded keys, too. */
    private static List<ElementValue> entries(Iterator<?> keys, Iterator<?> values) {
        List<ElementValue> elements = new ArrayList<>();
        while (keys.hasNext() && values.hasNext()) {
            Object key = keys.next();
            Object value = values.next();
            if (present(value)) {
                elements.add(new ElementValue(Objects.requireNonNull(value), key));
            }
        }
        return elements;
    }

    private static List<ElementValue> listed(Collection<?> values, boolean indexed) {
        List<ElementValue> elements = new ArrayList<>();
        int index = 0;
        for (Object value : values) {
            if (present(value)) {
                elements.add(new ElementValue(Objects.requireNonNull(value), indexed ? index : null));
            }
            index++;
        }
        return elements;
    }

    private static boolean present(@Nullable Object value) {
        return value instanceof AttributeValue stored ? !Boolean.TRUE.equals(stored.nul()) : value != null;
    }

    /** The keys of a map that are entities, by their identity. */
    private static final class Keys implements Links {

        @Override
        public @Nullable Object linked(Object reference, Object[] key) {
            return reference instanceof EntityTarget target
                    ? new EntityRow(target.model().keyOf(key), null)
                    : null;
        }

        @Override
        public boolean keysOnly() {
            return true;
        }
    }
}
