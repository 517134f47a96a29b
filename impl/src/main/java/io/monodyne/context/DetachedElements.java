package io.monodyne.context;

import io.monodyne.context.collection.ElementSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of collections whose owner is detached: there is nothing to load from, and nobody to tell. Immutable.
 *
 * @param attribute with the name of its entity before it
 */
record DetachedElements(String attribute) implements ElementSource {

    @Override
    public List<Object> load() {
        throw ContextProblems.detached(attribute);
    }

    @Override
    public @Nullable Boolean contains(Object element) {
        throw ContextProblems.detached(attribute);
    }

    @Override
    public @Nullable Boolean known(Object element) {
        throw ContextProblems.detached(attribute);
    }

    @Override
    public void changed() {
        // a loaded collection goes on as a plain one
    }

    @Override
    public void requireAttached() {
        throw ContextProblems.detached(attribute);
    }
}
