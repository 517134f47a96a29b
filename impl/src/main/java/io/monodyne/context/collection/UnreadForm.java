package io.monodyne.context.collection;

import java.io.Serializable;
import java.util.List;

/**
 * The serialised form of an unread collection. When it is read it becomes an unread one again, whose elements can't be read
 * there. What was queued is not written: it belongs to an entity manager.
 */
record UnreadForm(CollectionKind kind) implements Serializable {

    private Object readResolve() {
        return TrackedCollections.unread(kind, new Nowhere(), null);
    }

    /** The source of a collection that left its entity manager in serialised form. */
    private static final class Nowhere implements ElementSource {

        @Override
        public List<Object> load() {
            throw CollectionProblems.serialisedUnread();
        }

        @Override
        public Boolean contains(Object element) {
            throw CollectionProblems.serialisedUnread();
        }

        @Override
        public void changed() {
            // only loaded collections get here, and those are plain ones now
        }

        @Override
        public void requireAttached() {
            throw CollectionProblems.serialisedUnread();
        }
    }
}
