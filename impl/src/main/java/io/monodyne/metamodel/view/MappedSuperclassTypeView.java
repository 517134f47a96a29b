package io.monodyne.metamodel.view;

import io.monodyne.metamodel.IdModel;
import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;

/** A mapped superclass. Factory-lived, immutable once the metamodel is made. */
final class MappedSuperclassTypeView<X> extends IdentifiableTypeView<X> implements MappedSuperclassType<X> {

    MappedSuperclassTypeView(
            Class<X> javaType, @Nullable IdentifiableTypeView<? super X> above, IdModel id, Type<?> idType) {
        super(javaType, above, id, idType);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.MAPPED_SUPERCLASS;
    }
}
