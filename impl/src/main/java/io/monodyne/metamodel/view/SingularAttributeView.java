package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

/** A basic or embedded attribute. Factory-lived, immutable. */
final class SingularAttributeView<X, T> extends AttributeView<X, T> implements SingularAttribute<X, T> {

    private final Type<T> type;

    SingularAttributeView(AttributeModel model, ManagedTypeView<X> declaring, Type<T> type) {
        super(model, declaring);
        this.type = type;
    }

    @Override
    public boolean isId() {
        return model().is(AttributeFlag.ID) && !(getDeclaringType() instanceof EmbeddableTypeView);
    }

    @Override
    public boolean isVersion() {
        return model().is(AttributeFlag.VERSION);
    }

    @Override
    public boolean isOptional() {
        return !model().is(AttributeFlag.REQUIRED)
                && !model().is(AttributeFlag.ID)
                && !model().facts().javaType().isPrimitive();
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
