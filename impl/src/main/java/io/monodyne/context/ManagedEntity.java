package io.monodyne.context;

import io.monodyne.enhance.state.ChangeListener;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.LockModeType;
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
        status = Status.MANAGED;
        forgetMarks();
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

    /** The instance is detached: it goes on as a plain object. A reference that was not read fails from now on. */
    void letGo() {
        if (instance instanceof Enhanced enhanced) {
            EntityState state = enhanced.monodyne$state();
            if (state != null && state.loader() != null) {
                String entity = model.name();
                state.loader(reference -> {
                    throw ContextProblems.detachedReference(entity);
                });
            } else {
                enhanced.monodyne$state(null);
            }
        }
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
