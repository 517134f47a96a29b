package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;

/** The path of an attribute. */
final class AttributePath<X> extends PathNode<X> {

    private final PathNode<?> owner;
    private final Attribute<?, ?> attribute;

    AttributePath(PathNode<?> owner, Attribute<?, ?> attribute) {
        super(
                attribute.getJavaType(),
                attribute.isCollection() ? null : Attributes.managed(Attributes.valueType(attribute)));
        this.owner = owner;
        this.attribute = attribute;
    }

    @Override
    public Syntax write(Writing to) {
        return new Syntax.Attribute(-1, owner.write(to), attribute.getName());
    }

    @Override
    Attribute<?, ?> attribute(String name) {
        if (attribute.isCollection()) {
            throw CriteriaProblems.throughCollection(attribute.getName(), name);
        }
        return super.attribute(name);
    }

    @Override
    Syntax includes(Writing to, boolean negated, Syntax value) {
        return attribute.isCollection() ? hasElement(to, negated, value) : super.includes(to, negated, value);
    }

    /** The variable that it begins at. */
    PathNode<?> start() {
        return owner instanceof AttributePath<?> path ? path.start() : owner;
    }

    @Override
    public Bindable<X> getModel() {
        return Attributes.bindable(attribute);
    }

    @Override
    public Path<?> getParentPath() {
        return owner;
    }
}
