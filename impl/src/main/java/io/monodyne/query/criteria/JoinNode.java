package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A join. */
abstract class JoinNode<Z, X> extends FromNode<Z, X> implements Join<Z, X> {

    private final JoinFacts facts;

    JoinNode(Binding binding, JoinFacts facts) {
        super(binding);
        this.facts = facts;
    }

    static JoinNode<?, ?> ownJoin(@Nullable Join<?, ?> join) {
        if (join instanceof JoinNode<?, ?> own) {
            return own;
        }
        throw CriteriaProblems.foreign(join, "join");
    }

    final JoinFacts facts() {
        return facts;
    }

    /** A node of the same kind. */
    abstract JoinNode<Z, ?> bound(Binding other);

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of the same kind, and of the type of the entity
    final <J> J treated(EntityType<?> entity) {
        return (J) bound(binding().treated(entity));
    }

    @Override
    public Join<Z, X> on(Expression<Boolean> restriction) {
        origin().restrict(Conditions.of(restriction));
        return this;
    }

    @Override
    public Join<Z, X> on(Predicate... restrictions) {
        origin().restrict(Conditions.allOf(Arrays.asList(restrictions)));
        return this;
    }

    @Override
    public @Nullable Predicate getOn() {
        return origin().restriction();
    }

    @Override
    @SuppressWarnings("unchecked") // an attribute of the parent
    public @Nullable Attribute<? super Z, ?> getAttribute() {
        return (Attribute<? super Z, ?>) facts.attribute();
    }

    @Override
    @SuppressWarnings("unchecked") // whose type Z is
    public From<?, Z> getParent() {
        return (From<?, Z>) facts.parent();
    }

    @Override
    public Path<?> getParentPath() {
        return facts.parent();
    }

    @Override
    public JoinType getJoinType() {
        return facts.type();
    }
}
