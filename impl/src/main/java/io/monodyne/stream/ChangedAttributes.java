package io.monodyne.stream;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of a state by their names in Java, down to the members of embeddables, and how two states differ. Stateless. */
final class ChangedAttributes {

    private ChangedAttributes() {}

    /**
     * An attribute of a state.
     *
     * @param storedName tells attributes of one name in sibling types apart
     */
    private record Place(String name, String storedName) {}

    /** What has a value in one of two states and not the same in the other. */
    static Set<String> between(@Nullable Snapshot before, @Nullable Snapshot after) {
        Map<Place, Object> old = values(before);
        Map<Place, Object> current = values(after);
        Set<Place> places = new LinkedHashSet<>(current.keySet());
        places.addAll(old.keySet());
        Set<String> changed = new LinkedHashSet<>();
        for (Place place : places) {
            if (!same(old.get(place), current.get(place))) {
                changed.add(place.name());
            }
        }
        // An embeddable without members has a value all the same; of one that got some, these say more.
        Set<String> names = Set.copyOf(changed);
        changed.removeIf(name -> names.stream().anyMatch(other -> other.startsWith(name + ".")));
        return changed;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof AttributeValue one && b instanceof AttributeValue other
                ? Snapshot.sameAttributeValue(one, other)
                : Objects.equals(a, b);
    }

    private static Map<Place, Object> values(@Nullable Snapshot state) {
        Map<Place, Object> values = new LinkedHashMap<>();
        if (state != null) {
            for (AttributeModel attribute : state.model().attributes()) {
                AttributeValue value = shown(attribute) ? state.attributeValue(attribute) : null;
                if (value != null) {
                    put(values, "", attribute, value);
                }
            }
            for (AssociationPath path : state.model().associations()) {
                EntityKey target = path.attribute() instanceof ReferenceAttribute ? path.target(state) : null;
                if (target != null) {
                    values.put(new Place(path.name(), ""), target);
                }
            }
        }
        return values;
    }

    /** References are looked at as such, and not as the columns that they are stored in. */
    private static boolean shown(AttributeModel attribute) {
        return attribute.declared() && !(attribute instanceof AssociationAttribute);
    }

    private static void put(Map<Place, Object> values, String prefix, AttributeModel attribute, AttributeValue value) {
        String name = prefix + attribute.name();
        if (attribute instanceof EmbeddedAttribute embedded && value.hasM()) {
            putMembers(values, name, embedded.embeddable(), value);
        } else {
            values.put(new Place(name, attribute.storedName()), value);
        }
    }

    private static void putMembers(
            Map<Place, Object> values, String name, EmbeddableModel embeddable, AttributeValue map) {
        int before = values.size();
        for (AttributeModel member : embeddable.attributes()) {
            AttributeValue value = shown(member) ? map.m().get(member.storedName()) : null;
            if (value != null && !Boolean.TRUE.equals(value.nul())) { // NULL stands for absent
                put(values, name + ".", member, canonical(member, value));
            }
        }
        if (values.size() == before) {
            values.put(new Place(name, ""), true);
        }
    }

    /** One value may be written in several ways: what is compared is the one that would be written here. */
    private static AttributeValue canonical(AttributeModel member, AttributeValue value) {
        if (member.codec().mutable()) {
            return value;
        }
        AttributeValue encoded = member.codec().encode(member.codec().decode(value));
        return encoded == null ? value : encoded;
    }
}
