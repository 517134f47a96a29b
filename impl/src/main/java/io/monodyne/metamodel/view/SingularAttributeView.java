package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

/** A basic or embedded attribute, or a reference to an entity. Factory-lived, immutable. */
final class SingularAttributeView<X, T> extends AttributeView<X, T> implements SingularAttribute<X, T> {

    private final Type<T> type;
    private final boolean id;

    /** @param id whether it is the id of the entity that declares it, or a part of it */
    SingularAttributeView(AttributeModel model, ManagedTypeView<X> declaring, Type<T> type, boolean id) {
        super(model, declaring);
        this.type = type;
        this.id = id;
    }

    @Override
    public boolean isId() {
        return id;
    }

    @Override
    public boolean isVersion() {
        return model().is(AttributeFlag.VERSION);
    }

    @Override
    public boolean isOptional() {
        return !id
                && !model().is(AttributeFlag.ID)
                && !model().is(AttributeFlag.REQUIRED)
                && !model().facts().javaType().isPrimitive()
                && (!(model() instanceof AssociationAttribute reference)
                        || reference.association().optional());
    }

    @Override
    public Type<T> getType() {
        return type;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.SINGULAR_ATTRIBUTE;
    }

    @Override
    public Class<T> getBindableJavaType() {
        return getJavaType();
    }
}
