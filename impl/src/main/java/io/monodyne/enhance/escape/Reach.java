package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.Call;
import io.monodyne.enhance.code.FieldAccess;
import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.enhance.code.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Walks from a method to all that it runs on the same receiver. Used once. */
final class Reach {

    private final Hierarchy hierarchy;
    private final boolean throughOverridable;
    private final Set<MethodCode> seen = new HashSet<>();
    private final Deque<MethodCode> open = new ArrayDeque<>();
    private final Set<FieldCode> read = new HashSet<>();
    private final Set<FieldCode> written = new HashSet<>();
    private final Set<MethodCode> overridable = new HashSet<>();
    private boolean clones;
    private boolean clear = true;

    private Reach(Hierarchy hierarchy, boolean throughOverridable) {
        this.hierarchy = hierarchy;
        this.throughOverridable = throughOverridable;
    }

    /** Without what overridable methods do: their overrides see to that. */
    static Reached of(MethodCode method, Hierarchy hierarchy) {
        return new Reach(hierarchy, false).walk(method);
    }

    /** With what overridable methods do. */
    static Reached throughAll(MethodCode method, Hierarchy hierarchy) {
        return new Reach(hierarchy, true).walk(method);
    }

    private Reached walk(MethodCode start) {
        add(start);
        while (!open.isEmpty()) {
            MethodCode method = open.pop();
            clear &= method.clear();
            method.accesses().forEach(this::follow);
            method.calls().forEach(this::follow);
        }
        return new Reached(read, written, overridable, clones, clear);
    }

    private void add(MethodCode method) {
        if (seen.add(method)) {
            open.push(method);
        }
    }

    private void follow(FieldAccess access) {
        FieldCode field = access.of() == Origin.THIS ? hierarchy.field(access.owner(), access.field()) : null;
        if (field != null) {
            (access.write() ? written : read).add(field);
        }
    }

    private void follow(Call call) {
        if (call.on() != Origin.THIS) {
            return;
        }
        MethodCode target = hierarchy.target(call);
        if (target == null) {
            clones |= call.method().name().equals("clone")
                    && call.method().descriptor().startsWith("()");
            return;
        }
        boolean overrides = call.kind() != Call.Kind.SPECIAL && hierarchy.overridable(target);
        if (overrides) {
            overridable.add(target);
        }
        if (throughOverridable || !overrides) {
            add(target);
        }
    }
}
