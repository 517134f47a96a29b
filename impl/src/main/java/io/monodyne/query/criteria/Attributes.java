package io.monodyne.query.criteria;

import io.monodyne.metamodel.NearestName;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the metamodel says of attributes. Stateless. */
final class Attributes {

    private Attributes() {}

    /** The attribute of a name, inherited ones included. */
    static Attribute<?, ?> of(ManagedType<?> type, @Nullable String name) {
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (attribute.getName().equals(name)) {
                return attribute;
            }
        }
        List<String> known = type.getAttributes().stream()
                .<String>map(Attribute::getName)
                .sorted()
                .toList();
        throw CriteriaProblems.unknown(type.getJavaType(), name, NearestName.of(String.valueOf(name), known));
    }

    /** Of its value, or of its elements. */
    static Type<?> valueType(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
    }

    /** What can have attributes; null for basic values. */
    static @Nullable ManagedType<?> managed(@Nullable Type<?> type) {
        return type instanceof ManagedType<?> managed ? managed : null;
    }

    @SuppressWarnings("unchecked") // both kinds of attributes are bindable
    static <X> Bindable<X> bindable(Attribute<?, ?> attribute) {
        return (Bindable<X>) attribute;
    }

    /** Whether it is an embedded object: there is nothing to join. */
    static boolean isEmbedded(Attribute<?, ?> attribute) {
        return !attribute.isCollection()
                && valueType(attribute).getPersistenceType() == Type.PersistenceType.EMBEDDABLE;
    }

    /** Whether it can be joined: an association, a collection, or an embedded object. */
    static boolean isJoinable(Attribute<?, ?> attribute) {
        return attribute.isCollection() || valueType(attribute) instanceof ManagedType<?>;
    }
}
