package io.monodyne.context;

import io.monodyne.enhance.state.ChangeListener;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance in a persistence context, with what is known to be stored of it. Session-lived. It listens to the marks of its
 * own instance and enlists itself for the next flush at the first one.
 */
public final class ManagedEntity implements ChangeListener {

    private final PersistenceContext context;
    private final EntityModel model;
    private final Object instance;
    private final @Nullable EntityState marks;
    private EntityKey key;
    private Status status;
    private @Nullable Snapshot snapshot;
    private LockModeType lockMode = LockModeType.NONE;
    private boolean enlisted;
    private @Nullable CollectionState @Nullable [] collections;
    private @Nullable EntityKey @Nullable [] otherSides;
    private @Nullable Map<Integer, @Nullable Object> hidden;
    private @Nullable String reachedBy;

    /** @param tracked whether every change of the instance is noticed by marks; else it is compared at every flush */
    ManagedEntity(
            PersistenceContext context,
            EntityModel model,
            Object instance,
            EntityKey key,
            Status status,
            boolean tracked) {
        this.context = context;
        this.model = model;
        this.instance = instance;
        this.key = key;
        this.status = status;
        this.marks = instance instanceof Enhanced enhanced ? attach(enhanced, tracked) : null;
    }

    /** Instances whose marks can't be trusted carry a state all the same: setters and lazy references need it. */
    private @Nullable EntityState attach(Enhanced enhanced, boolean tracked) {
        EntityState state = new EntityState(model, this);
        enhanced.monodyne$state(state);
        return tracked ? state : null;
    }

    public EntityModel model() {
        return model;
    }

    public Object instance() {
        return instance;
    }

    public EntityKey key() {
        return key;
    }

    /** The instance got another id, and its item another key. */
    void rekey(EntityKey newKey) {
        key = newKey;
    }

    public Status status() {
        return status;
    }

    /** What is stored, or was flushed in this transaction; null while it is new or an unread reference. */
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    public LockModeType lockMode() {
        return lockMode;
    }

    public void lockMode(LockModeType mode) {
        lockMode = mode;
        if (mode != LockModeType.NONE) {
            context.lock(this);
        }
    }

    /** Says from where an unread reference was reached, for the exception where it is used too late. */
    public void reachedBy(String attribute) {
        reachedBy = attribute;
    }

    /** The collection of an association; null where none is tracked. */
    public @Nullable CollectionState collection(AssociationPath path) {
        return collections == null ? null : collections[path.index()];
    }

    /** Begins to track the collection of an association, unread. */
    public CollectionState track(AssociationPath path, CollectionLoader loader) {
        if (collections == null) {
            collections = new @Nullable CollectionState[model.associations().size()];
        }
        CollectionState state = new CollectionState(this, path, loader);
        collections[path.index()] = state;
        return state;
    }

    /** Who was on the other side of an inverse association when it was loaded or flushed last; null for nobody. */
    public @Nullable EntityKey otherSide(AssociationPath path) {
        return otherSides == null ? null : otherSides[path.index()];
    }

    public void otherSide(AssociationPath path, @Nullable EntityKey other) {
        if (otherSides == null) {
            if (other == null) {
                return;
            }
            otherSides = new @Nullable EntityKey[model.associations().size()];
        }
        otherSides[path.index()] = other;
    }

    /** Sets what a collection of another entity keeps in the item of this one; to be looked at by the next flush. */
    public void keep(BasicAttribute column, @Nullable Object stored) {
        if (hidden == null) {
            hidden = new HashMap<>();
        }
        hidden.put(column.ordinal(), stored);
        touch(column.ordinal());
    }

    /** Whether the value of an attribute can't be told from the instance: a hidden column, or one of a reference that is not loaded. */
    public boolean elsewhere(AttributeModel attribute) {
        return attribute.is(AttributeFlag.HIDDEN)
                || attribute.is(AttributeFlag.FOREIGN_KEY) && deferred(attribute.mark());
    }

    private boolean deferred(int ordinal) {
        EntityState state = EntityState.of(instance);
        return state != null && state.deferred(ordinal);
    }

    /** The value of such an attribute in stored form: what was set of a hidden column, else what is stored. */
    public @Nullable Object kept(AttributeModel attribute) {
        if (hidden != null && hidden.containsKey(attribute.ordinal())) {
            return hidden.get(attribute.ordinal());
        }
        return snapshot == null ? null : snapshot.value(attribute.ordinal());
    }

    /** Has every flush look at it: something of it changes without leaving a mark. */
    public void watch() {
        context.watch(this);
    }

    /** Whether every change of it is noticed by marks; if not it is compared at every flush. */
    public boolean tracked() {
        return marks != null;
    }

    /** Whether an attribute may have changed since the snapshot was taken. */
    public boolean maybeChanged(int ordinal) {
        return marks == null || marks.touched(ordinal);
    }

    /** What was read or flushed is now the state to compare with. */
    public void settle(Snapshot stored) {
        snapshot = stored;
        hidden = null;
        status = Status.MANAGED;
        forgetMarks();
    }

    /** It could not be read after all: it is an unread reference again. */
    public void unread() {
        snapshot = null;
        status = Status.REFERENCE;
    }

    /** What the marks stood for has been looked at. */
    public void forgetMarks() {
        enlisted = false;
        if (marks != null) {
            marks.clear();
            if (marks.lent()) {
                context.watch(this);
            }
        }
    }

    /** One attribute is to be looked at by the next flush. */
    public void touch(int ordinal) {
        if (marks != null) {
            marks.touch(ordinal);
        }
        enlist();
    }

    /** To be looked at by the next flush, whole. */
    public void touchAll() {
        if (marks != null) {
            marks.touchAll();
        }
        enlist();
    }

    /** Its values were in other hands before marks could notice: those that can change in place may do so at any time. */
    void lendAll() {
        if (marks != null) {
            marks.lendAll();
        }
    }

    void become(Status next) {
        status = next;
        enlist();
    }

    private void enlist() {
        if (!enlisted) {
            enlisted = true;
            context.enlist(this);
        }
    }

    /** The instance is detached: it goes on as a plain object. What of it was not read fails from now on. */
    void letGo() {
        if (instance instanceof Enhanced enhanced) {
            EntityState state = enhanced.monodyne$state();
            if (state != null) {
                enhanced.monodyne$state(state.detach(this::unreadReference, this::unreadAttribute));
            }
        }
        if (collections != null) {
            for (CollectionState collection : collections) {
                if (collection != null) {
                    collection.letGo();
                }
            }
        }
    }

    private void unreadReference(Object reference) {
        throw ContextProblems.detached(reachedBy == null ? model.name() : reachedBy);
    }

    private void unreadAttribute(Object entity, int ordinal) {
        throw ContextProblems.detached(
                model.name() + "." + model.attribute(ordinal).name());
    }

    @Override
    public void touched(EntityState state) {
        if (status == Status.MANAGED) {
            enlist();
        }
    }

    @Override
    public @Nullable Object setting(EntityState state, Object entity, int ordinal, @Nullable Object value) {
        // a copy that Object.clone has just made shares the state until its method ends
        return entity == instance ? SetterRules.check(model, snapshot, ordinal, value) : value;
    }

    @Override
    public String toString() {
        return status + " " + key;
    }
}
