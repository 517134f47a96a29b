package io.monodyne.metamodel.view;

import jakarta.persistence.metamodel.BasicType;

/** A basic type. Factory-lived, immutable. */
record BasicTypeView<X>(Class<X> javaType) implements BasicType<X> {

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.BASIC;
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }
}
