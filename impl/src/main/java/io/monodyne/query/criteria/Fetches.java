package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** What is fetched from one root, join or fetch. */
final class Fetches<X> {

    private final FetchParent<?, X> parent;
    private final Written owner;
    private final Supplier<JoinList> joins;
    private final Set<Fetch<X, ?>> fetches = new LinkedHashSet<>();

    /**
     * @param owner how the parent is written
     * @param joins where the joins are kept
     */
    Fetches(FetchParent<?, X> parent, Written owner, Supplier<JoinList> joins) {
        this.parent = parent;
        this.owner = owner;
        this.joins = joins;
    }

    Set<Fetch<X, ?>> all() {
        return new LinkedHashSet<>(fetches);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of the types that the attribute has
    <S, Y> Fetch<S, Y> add(Attribute<?, ?> attribute, JoinType type) {
        Joins.check(attribute, type);
        Origin origin = Attributes.isEmbedded(attribute)
                ? new EmbeddedOrigin(joins.get(), owner, attribute.getName())
                : new JoinOrigin.Fetched(joins.get(), owner, attribute.getName(), type);
        FetchNode<X, Y> fetch = new FetchNode<>(parent, attribute, type, origin);
        fetches.add(fetch);
        return (Fetch<S, Y>) fetch;
    }
}
