package io.monodyne.metamodel.view;

import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;

/** An entity. Factory-lived, immutable once the metamodel is made. */
final class EntityTypeView<X> extends IdentifiableTypeView<X> implements EntityType<X> {

    private final String name;

    EntityTypeView(
            Class<X> javaType, @Nullable IdentifiableTypeView<? super X> above, EntityModel model, Type<?> idType) {
        super(javaType, above, model.id(), idType);
        this.name = model.name();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.ENTITY;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.ENTITY_TYPE;
    }

    @Override
    public Class<X> getBindableJavaType() {
        return getJavaType();
    }
}
