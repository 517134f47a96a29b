package io.monodyne.session.query;

import jakarta.persistence.TupleElement;
import org.jspecify.annotations.Nullable;

/** A column of a result. Immutable; told apart by identity, as columns may be alike. */
final class RowElement<X> implements TupleElement<X> {

    private final Class<X> type;
    private final @Nullable String alias;

    RowElement(Class<X> type, @Nullable String alias) {
        this.type = type;
        this.alias = alias;
    }

    @Override
    public Class<? extends X> getJavaType() {
        return type;
    }

    @Override
    public @Nullable String getAlias() {
        return alias;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + (alias == null ? "" : " " + alias);
    }
}
