package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;

/** A path as an entity that extends its own. */
final class TreatedPath<X> extends PathNode<X> {

    private final PathNode<?> path;
    private final EntityType<X> entity;

    TreatedPath(PathNode<?> path, EntityType<X> entity) {
        super(entity.getJavaType(), entity);
        this.path = path;
        this.entity = entity;
    }

    @Override
    public Syntax write(Writing to) {
        return new Syntax.Treat(-1, path.write(to), entity.getName());
    }

    @Override
    @SuppressWarnings("unchecked") // what is treated is bound as what it is treated as
    public Bindable<X> getModel() {
        return (Bindable<X>) path.getModel();
    }

    @Override
    public Path<?> getParentPath() {
        return path.getParentPath();
    }
}
