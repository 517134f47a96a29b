package io.monodyne.metamodel;

import org.jspecify.annotations.Nullable;

/** The links of a collection, seen from one of their ends. Bound once, when the model is complete; factory-lived. */
public final class LinkSide {

    private final @Nullable String mappedBy;
    private @Nullable LinkModel link;

    /** @param mappedBy the collection of the target that owns the links; null for this one */
    public LinkSide(@Nullable String mappedBy) {
        this.mappedBy = mappedBy;
    }

    public @Nullable String mappedBy() {
        return mappedBy;
    }

    public void bind(LinkModel model) {
        link = model;
    }

    public LinkModel link() {
        LinkModel bound = link;
        if (bound == null) {
            throw new IllegalStateException("links are used before the model is complete");
        }
        return bound;
    }

    /** The end that the owner of the collection is. */
    public LinkModel.End near() {
        return mappedBy == null ? link().owner() : link().target();
    }

    /** The end that the elements are. */
    public LinkModel.End far() {
        return mappedBy == null ? link().target() : link().owner();
    }
}
