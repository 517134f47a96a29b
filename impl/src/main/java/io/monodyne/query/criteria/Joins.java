package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.Type;

/** Makes joins. Stateless. */
final class Joins {

    private Joins() {}

    static void check(Attribute<?, ?> attribute, JoinType type) {
        checkType(type);
        if (!Attributes.isJoinable(attribute)) {
            throw CriteriaProblems.notJoinable(attribute.getName());
        }
    }

    private static void checkType(JoinType type) {
        if (type == JoinType.RIGHT) {
            throw CriteriaProblems.right();
        }
    }

    /** Of an attribute, of the kind that the attribute has. */
    static JoinNode<?, ?> of(FromNode<?, ?> parent, Attribute<?, ?> attribute, JoinType type) {
        check(attribute, type);
        JoinList joins = parent.origin().joins();
        Origin origin = Attributes.isEmbedded(attribute)
                ? new EmbeddedOrigin(joins, parent, attribute.getName())
                : new JoinOrigin.Member(joins, parent, attribute.getName(), type);
        Type<?> value = Attributes.valueType(attribute);
        Binding binding = new Binding(
                parent.binding().metamodel(), origin, value.getJavaType(), Attributes.managed(value), null, null);
        return node(binding, new JoinFacts(parent, attribute, type));
    }

    private static JoinNode<?, ?> node(Binding binding, JoinFacts facts) {
        if (!(facts.attribute() instanceof PluralAttribute<?, ?, ?> plural)) {
            return new SingularJoinNode<>(binding, facts);
        }
        return switch (plural.getCollectionType()) {
            case COLLECTION -> new CollectionJoinNode<>(binding, facts);
            case SET -> new SetJoinNode<>(binding, facts);
            case LIST -> new ListJoinNode<>(binding, facts);
            case MAP -> new MapJoinNode<>(binding, facts);
        };
    }

    /** Of an entity. */
    static <X, Y> Join<X, Y> of(FromNode<?, X> parent, EntityType<Y> entity, JoinType type) {
        checkType(type);
        Origin origin = new JoinOrigin.Entity(parent.origin().joins(), entity.getName(), type);
        Binding binding = Binding.of(parent.binding().metamodel(), origin, entity);
        return new SingularJoinNode<>(binding, new JoinFacts(parent, null, type));
    }
}
