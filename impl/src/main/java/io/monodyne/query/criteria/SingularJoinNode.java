package io.monodyne.query.criteria;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;

/** A join of a reference, of an embedded object, or of an entity. */
final class SingularJoinNode<Z, X> extends JoinNode<Z, X> {

    SingularJoinNode(Binding binding, JoinFacts facts) {
        super(binding, facts);
    }

    @Override
    JoinNode<Z, ?> bound(Binding other) {
        return new SingularJoinNode<Z, Object>(other, facts());
    }

    @Override
    @SuppressWarnings("unchecked") // bound to an entity where there is no attribute
    public Bindable<X> getModel() {
        Attribute<?, ?> attribute = facts().attribute();
        return attribute == null
                ? (Bindable<X>) binding().metamodel().entity(binding().type())
                : Attributes.bindable(attribute);
    }
}
