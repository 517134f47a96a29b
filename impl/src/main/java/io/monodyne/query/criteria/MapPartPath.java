package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.Type;

/** The key or the value of a map that is joined. */
final class MapPartPath<X> extends PathNode<X> {

    private final MapJoinNode<?, ?, ?> join;
    private final Syntax.Part part;
    private final Bindable<X> model;

    /** @param model of the attribute, or of the entity that the key is */
    MapPartPath(MapJoinNode<?, ?, ?> join, Syntax.Part part, Type<X> type, Bindable<X> model) {
        super(type.getJavaType(), Attributes.managed(type));
        this.join = join;
        this.part = part;
        this.model = model;
    }

    @Override
    public Syntax write(Writing to) {
        return join.part(part, to);
    }

    @Override
    public Bindable<X> getModel() {
        return model;
    }

    @Override
    public Path<?> getParentPath() {
        return join;
    }
}
