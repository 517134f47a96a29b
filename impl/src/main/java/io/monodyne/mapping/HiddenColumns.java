package io.monodyne.mapping;

import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFacts;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.HiddenColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What collections keep in the items of their elements, by the class of the elements. Boot-lived. */
final class HiddenColumns {

    private static final Accessor NOWHERE = new Nowhere();

    private final Map<Class<?>, List<Kept>> byElement = new HashMap<>();

    /** What one association keeps. */
    record Kept(
            EntityCollection association,
            List<HiddenColumn> key,
            @Nullable HiddenColumn position) {

        List<HiddenColumn> all() {
            List<HiddenColumn> all = new ArrayList<>(key);
            if (position != null) {
                all.add(position);
            }
            return all;
        }
    }

    void add(AssociationPath path) {
        if (path.attribute() instanceof EntityCollection collection
                && collection.storage() instanceof CollectionStorage.Columns columns
                && (!columns.side().hiddenKey().isEmpty() || columns.side().hiddenPosition() != null)) {
            byElement
                    .computeIfAbsent(collection.association().target().type(), type -> new ArrayList<>())
                    .add(new Kept(
                            collection,
                            columns.side().hiddenKey(),
                            columns.side().hiddenPosition()));
        }
    }

    List<Kept> in(Class<?> element) {
        return byElement.getOrDefault(element, List.of());
    }

    static BasicAttribute attribute(HiddenColumn column, int ordinal, EntityCollection association) {
        AttributeFacts facts = new AttributeFacts(
                ordinal,
                column.storedName(),
                column.storedName(),
                column.javaType(),
                column.tenant() ? Set.of(AttributeFlag.HIDDEN, AttributeFlag.TENANT) : Set.of(AttributeFlag.HIDDEN),
                null,
                association.facts().member(),
                ordinal);
        return new BasicAttribute(facts, NOWHERE, column.codec(), column.keyFormat());
    }

    /** No object has it. */
    private static final class Nowhere implements Accessor {

        @Override
        public @Nullable Object get(Object owner) {
            return null;
        }

        @Override
        public void set(Object owner, @Nullable Object value) {
            // kept by the persistence context alone
        }
    }
}
