package io.monodyne.context;

import io.monodyne.context.collection.CollectionKind;
import io.monodyne.context.collection.ElementSource;
import io.monodyne.context.collection.TrackedCollections;
import io.monodyne.context.collection.TrackedElements;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collection of a managed entity: the tracked elements that stand in its attribute, and what is known to be stored. Session-lived.
 */
public final class CollectionState implements ElementSource {

    private final ManagedEntity owner;
    private final AssociationPath path;
    private final CollectionLoader loader;
    private TrackedElements elements;
    private @Nullable List<StoredElement> stored;
    private Set<EntityKey> unseen = Set.of();
    private @Nullable Set<Object> left; // most collections lose nothing in that way

    CollectionState(ManagedEntity owner, AssociationPath path, CollectionLoader loader) {
        this.owner = owner;
        this.path = path;
        this.loader = loader;
        this.elements = TrackedCollections.unread(kind(), this, shape().order());
    }

    public ManagedEntity owner() {
        return owner;
    }

    public AssociationPath path() {
        return path;
    }

    public EntityCollection attribute() {
        return (EntityCollection) path.attribute();
    }

    private CollectionShape shape() {
        return attribute().shape();
    }

    private CollectionKind kind() {
        return CollectionKind.valueOf(shape().form().name());
    }

    /** What stands in the attribute. */
    public TrackedElements elements() {
        return elements;
    }

    /** What is stored; null while it was not read. */
    public @Nullable List<StoredElement> stored() {
        return stored;
    }

    /** What was read, and the objects that it stands for. */
    public void fill(List<StoredElement> read, List<Object> objects) {
        stored = read;
        elements.fill(objects);
    }

    /**
     * Which of the stored elements the collection does not show: what they lead to was not there, or it has no place for them. Nobody who
     * changes the collection means them.
     */
    public void unseen(Set<EntityKey> keys) {
        unseen = Set.copyOf(keys);
    }

    public boolean unseen(EntityKey key) {
        return unseen.contains(key);
    }

    /**
     * Whether an element that is removed was one before, so that it leaves. It may stand in the collection for long, and leaves but once.
     *
     * @param key which it had
     */
    public boolean leaves(Object element, EntityKey key) {
        List<StoredElement> before = stored;
        if (before == null || before.stream().noneMatch(row -> row.key().equals(key))) {
            return left != null && left.contains(element);
        }
        if (left == null) {
            left = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        left.add(element);
        return true;
    }

    /** What is stored, where the elements themselves are not needed. */
    public void found(List<StoredElement> read) {
        stored = read;
    }

    /** What is stored from now on, after a flush; null where it is not known. */
    public void settle(@Nullable List<StoredElement> flushed) {
        stored = flushed;
        elements.settle();
    }

    /** Forgets what was read and changed. */
    public void reset() {
        stored = null;
        unseen = Set.of();
        left = null;
        elements.reset();
    }

    /** Takes a collection of the application's own in: its elements, tracked from now on, stand for it. */
    public void replace(List<Object> objects) {
        elements.source(detached());
        elements = TrackedCollections.of(kind(), this, shape().order(), objects);
    }

    /** Puts the tracked elements into the attribute; whether they are there now, which a setter that copies prevents. */
    public boolean install() {
        path.set(owner.instance(), elements);
        return path.get(owner.instance()) == elements;
    }

    /** Whether the attribute holds the tracked elements. */
    public boolean installed() {
        return path.get(owner.instance()) == elements;
    }

    void letGo() {
        elements.source(detached());
    }

    private ElementSource detached() {
        return new DetachedElements(owner.model().name() + "." + path.name());
    }

    @Override
    public List<Object> load() {
        return loader.load(this);
    }

    @Override
    public @Nullable Boolean contains(Object element) {
        return loader.contains(this, element);
    }

    @Override
    public @Nullable Boolean known(Object element) {
        return loader.known(this, element);
    }

    @Override
    public void changed() {
        owner.touch(path.root().ordinal());
    }

    @Override
    public String toString() {
        return owner + "." + path;
    }
}
