package io.monodyne.context.collection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tracked collections and maps have in common: whether they were read, whether they changed, and whom to tell.
 *
 * @param <T> the plain collection or map that holds what was read
 */
abstract class Tracker<T> {

    private final CollectionKind kind;
    private ElementSource source;
    private @Nullable T content;
    private boolean changed;

    Tracker(CollectionKind kind, ElementSource source) {
        this.kind = kind;
        this.source = source;
    }

    /** What is stored, with queued changes applied. */
    abstract T made(List<Object> stored);

    abstract List<Object> elements(T content);

    abstract void clear(T content);

    abstract void forgetQueue();

    List<Object> queuedAdditions() {
        return List.of();
    }

    List<Object> queuedRemovals() {
        return List.of();
    }

    final CollectionKind kind() {
        return kind;
    }

    final boolean loaded() {
        return content != null;
    }

    /** What holds the elements, loaded if it was not. */
    final T content() {
        load();
        return Objects.requireNonNull(content);
    }

    final void load() {
        if (content == null) {
            fill(source.load());
        }
    }

    /** Where the source has filled the collection while it was asked for its elements, those stay: they may have changed since. */
    final void fill(List<Object> stored) {
        if (content == null) {
            content = made(stored);
            forgetQueue();
        }
    }

    final List<Object> elements() {
        if (content == null) {
            throw new IllegalStateException("the elements are not loaded");
        }
        return elements(content);
    }

    /** To be called after each change. */
    final void noteChange() {
        changed = true;
        source.changed();
    }

    final boolean changed() {
        return changed;
    }

    final void settle() {
        changed = false;
        forgetQueue();
    }

    final void reset() {
        if (content != null) {
            clear(content); // so that iterators over it fail, rather than go on with what is forgotten
            content = null;
        }
        settle();
    }

    final ElementSource source() {
        return source;
    }

    final void source(ElementSource next) {
        source = next;
    }

    /**
     * What is serialised instead of the collection. The content is written as it is, not as a copy: where a graph has the
     * collection twice, it also has it twice when it is read.
     */
    final Object written() {
        return content == null ? new UnreadForm(kind) : content;
    }
}
