package io.monodyne.metamodel.view;

import jakarta.persistence.metamodel.EmbeddableType;

/** An embeddable. Factory-lived, immutable once the metamodel is made. */
final class EmbeddableTypeView<X> extends ManagedTypeView<X> implements EmbeddableType<X> {

    EmbeddableTypeView(Class<X> javaType) {
        super(javaType, null);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.EMBEDDABLE;
    }
}
