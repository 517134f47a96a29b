package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ManagedModel;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Member;

/** An attribute of a managed type. Factory-lived, immutable. */
abstract class AttributeView<X, Y> implements Attribute<X, Y> {

    private final AttributeModel model;
    private final ManagedTypeView<X> declaring;

    AttributeView(AttributeModel model, ManagedTypeView<X> declaring) {
        this.model = model;
        this.declaring = declaring;
    }

    AttributeModel model() {
        return model;
    }

    @Override
    public String getName() {
        return model.name();
    }

    @Override
    public PersistentAttributeType getPersistentAttributeType() {
        return ManagedModel.kindOf(model);
    }

    @Override
    public ManagedType<X> getDeclaringType() {
        return declaring;
    }

    @Override
    @SuppressWarnings("unchecked") // the declared type of the attribute, which Y stands for
    public Class<Y> getJavaType() {
        return (Class<Y>) model.facts().javaType();
    }

    @Override
    public Member getJavaMember() {
        return model.facts().member();
    }

    @Override
    public boolean isAssociation() {
        return model instanceof AssociationAttribute;
    }

    @Override
    public boolean isCollection() {
        return ManagedModel.isPlural(model);
    }

    @Override
    public String toString() {
        return declaring.getJavaType().getSimpleName() + "." + model.name();
    }
}
