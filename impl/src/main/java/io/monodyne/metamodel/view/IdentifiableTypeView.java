package io.monodyne.metamodel.view;

import io.monodyne.metamodel.IdModel;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity or mapped superclass. Factory-lived, immutable once the metamodel is made. */
abstract class IdentifiableTypeView<X> extends ManagedTypeView<X> implements IdentifiableType<X> {

    private final IdModel id;
    private final Type<?> idType;

    /** @param id of the entity; of a mapped superclass that of an entity that extends it */
    IdentifiableTypeView(
            Class<X> javaType, @Nullable IdentifiableTypeView<? super X> above, IdModel id, Type<?> idType) {
        super(javaType, above);
        this.id = id;
        this.idType = idType;
    }

    @Override
    @SuppressWarnings("unchecked") // above an identifiable type there are only such
    public @Nullable IdentifiableType<? super X> getSupertype() {
        return (IdentifiableType<? super X>) above();
    }

    private @Nullable SingularAttribute<? super X, ?> id() {
        return getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SingularAttribute<? super X, ?> version() {
        return getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasSingleIdAttribute() {
        return !(id.form() instanceof IdModel.IdClass);
    }

    @Override
    public boolean hasVersionAttribute() {
        return version() != null;
    }

    @Override
    public Type<?> getIdType() {
        return idType;
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getId(Class<Y> type) {
        return getSingularAttribute(singleId().getName(), type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredId(Class<Y> type) {
        return getDeclaredSingularAttribute(singleId().getName(), type);
    }

    private SingularAttribute<? super X, ?> singleId() {
        SingularAttribute<? super X, ?> single = id();
        if (!hasSingleIdAttribute()) {
            throw ViewProblems.idOfSeveral(getJavaType());
        }
        if (single == null) {
            throw ViewProblems.noAttribute(getJavaType(), "(id)", SingularAttribute.class, null);
        }
        return single;
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getVersion(Class<Y> type) {
        return getSingularAttribute(requireVersion().getName(), type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredVersion(Class<Y> type) {
        return getDeclaredSingularAttribute(requireVersion().getName(), type);
    }

    private SingularAttribute<? super X, ?> requireVersion() {
        SingularAttribute<? super X, ?> found = version();
        if (found == null) {
            throw ViewProblems.noAttribute(getJavaType(), "(version)", SingularAttribute.class, null);
        }
        return found;
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getIdClassAttributes() {
        if (hasSingleIdAttribute()) {
            throw ViewProblems.idOfOne(getJavaType());
        }
        Set<SingularAttribute<? super X, ?>> ids = new LinkedHashSet<>(getSingularAttributes());
        ids.removeIf(attribute -> !attribute.isId());
        return ids;
    }
}
