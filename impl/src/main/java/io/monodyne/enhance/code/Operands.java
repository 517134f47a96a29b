package io.monodyne.enhance.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import org.jspecify.annotations.Nullable;

/**
 * The operand stack and the local variables while one goes through a method once, from top to bottom: of each word no
 * more is known than its origin.
 *
 * <p>Where ways meet, a word keeps its origin if it is the same on all of them. Ways that come from above have been
 * seen by then. One that comes from below (a loop) has not: so local variables but the receiver are forgotten at every
 * label, and a stack that is not empty there has to turn out to have been right, else {@link #sound} is false, as it is
 * for anything else that can't be followed. Compilers make no such code.
 */
final class Operands {

    private final Map<Label, List<Origin>> arriving = new HashMap<>();
    private final Map<Label, List<Origin>> passed = new HashMap<>();
    private final Map<Integer, Origin> locals = new HashMap<>();
    private final @Nullable Origin receiver;
    private @Nullable List<Origin> stack = new ArrayList<>();
    private boolean sound = true;

    /** @param receiver what local variable 0 holds; null in a static method */
    Operands(@Nullable Origin receiver) {
        this.receiver = receiver;
        forgetLocals();
    }

    private void forgetLocals() {
        locals.clear();
        if (receiver != null) {
            locals.put(0, receiver);
        }
    }

    boolean sound() {
        return sound;
    }

    void unsound() {
        sound = false;
    }

    void push(Origin origin, int words) {
        for (int i = 0; i < words; i++) {
            reachable().add(origin);
        }
    }

    /** Takes words off, and answers the deepest one. */
    Origin pop(int words) {
        Origin last = Origin.OTHER;
        for (int i = 0; i < words; i++) {
            List<Origin> now = reachable();
            if (now.isEmpty()) {
                unsound();
                return Origin.OTHER;
            }
            last = now.remove(now.size() - 1);
        }
        return last;
    }

    /** Puts a copy of the top words under as many others, as all the dup instructions do. */
    void duplicate(int words, int beneath) {
        List<Origin> now = reachable();
        int place = now.size() - words - beneath;
        if (place < 0) {
            unsound();
        } else {
            now.addAll(place, List.copyOf(now.subList(now.size() - words, now.size())));
        }
    }

    void swap() {
        Origin top = pop(1);
        Origin below = pop(1);
        push(top, 1);
        push(below, 1);
    }

    Origin local(int variable) {
        return locals.getOrDefault(variable, Origin.OTHER);
    }

    void store(int variable, Origin origin) {
        locals.put(variable, origin);
        if (variable == 0 && receiver != null) {
            unsound();
        }
    }

    /** A way leads from here to a label. */
    void jump(Label target) {
        List<Origin> now = reachable();
        List<Origin> there = passed.get(target);
        if (there == null) {
            arriving.put(target, meet(arriving.get(target), now));
        } else if (!there.equals(meet(there, now))) {
            unsound();
        }
    }

    /** An exception leads to a label. */
    void handler(Label target) {
        arriving.put(target, List.of(Origin.OTHER));
    }

    /** Nothing leads from here to the next instruction. */
    void end() {
        stack = null;
    }

    void label(Label label) {
        List<Origin> met = arriving.get(label);
        if (stack != null) {
            met = meet(met, stack);
        }
        stack = met == null ? new ArrayList<>() : new ArrayList<>(met);
        passed.put(label, List.copyOf(stack));
        forgetLocals();
    }

    private List<Origin> meet(@Nullable List<Origin> one, List<Origin> other) {
        if (one == null) {
            return List.copyOf(other);
        }
        if (one.size() != other.size()) {
            unsound();
            return List.copyOf(other);
        }
        List<Origin> met = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            met.add(one.get(i).or(other.get(i)));
        }
        return met;
    }

    private List<Origin> reachable() {
        if (stack == null) {
            stack = new ArrayList<>();
            unsound();
        }
        return stack;
    }
}
