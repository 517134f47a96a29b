package io.monodyne.metamodel;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of items are asked for, where not all are looked at. Factory-lived, immutable.
 *
 * @param names in the item; type marks, ids and keys are among them where they are needed to tell what an item is
 */
public record Projection(Set<String> names) {

    public Projection {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * A state without what was not asked for: such attributes are not loaded, and not absent. What is stored in keys alone is in what is asked
     * for.
     */
    public Snapshot of(Snapshot read) {
        List<AttributeModel> attributes = read.model().attributes();
        @Nullable Object[] values = read.values();
        for (int i = 0; i < values.length; i++) {
            AttributeModel attribute = attributes.get(i);
            if (attribute.stored() && !names.contains(attribute.storedName())) {
                values[i] = Snapshot.notLoaded();
            }
        }
        return new Snapshot(read.model(), values);
    }
}
