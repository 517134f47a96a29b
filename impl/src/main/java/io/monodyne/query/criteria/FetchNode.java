package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read with the result. */
final class FetchNode<Z, X> implements Fetch<Z, X>, Written {

    private final FetchParent<?, Z> parent;
    private final Attribute<?, ?> attribute;
    private final JoinType type;
    private final Origin origin;
    private final Fetches<X> fetches;

    FetchNode(FetchParent<?, Z> parent, Attribute<?, ?> attribute, JoinType type, Origin origin) {
        this.parent = parent;
        this.attribute = attribute;
        this.type = type;
        this.origin = origin;
        this.fetches = new Fetches<>(this, this, origin::joins);
    }

    @Override
    public Syntax write(Writing to) {
        return origin.reference(to, null);
    }

    @Override
    @SuppressWarnings("unchecked") // an attribute of the parent
    public Attribute<? super Z, ?> getAttribute() {
        return (Attribute<? super Z, ?>) attribute;
    }

    @Override
    public FetchParent<?, Z> getParent() {
        return parent;
    }

    @Override
    public JoinType getJoinType() {
        return type;
    }

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return fetches.all();
    }

    private Attribute<?, ?> find(@Nullable String name) {
        ManagedType<?> managed = Attributes.managed(Attributes.valueType(attribute));
        if (managed == null) {
            throw CriteriaProblems.basic(Attributes.valueType(attribute).getJavaType(), name);
        }
        return Attributes.of(managed, name);
    }

    private Attribute<?, ?> find(@Nullable Attribute<?, ?> meant) {
        if (meant == null) {
            throw CriteriaProblems.noAttribute(Attributes.valueType(attribute).getJavaType());
        }
        return find(meant.getName());
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute, JoinType jt) {
        return fetches.add(find(attribute), jt);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute) {
        return fetch(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute, JoinType jt) {
        return fetches.add(find(attribute), jt);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String attributeName) {
        return fetch(attributeName, JoinType.INNER);
    }

    @Override
    public <S, Y> Fetch<S, Y> fetch(String attributeName, JoinType jt) {
        return fetches.add(find(attributeName), jt);
    }
}
