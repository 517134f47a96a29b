package io.monodyne.tck.aggregate.graph;

import java.util.Map;
import java.util.Set;

/**
 * An association: how it is read and changed, as an application does that keeps both sides in step. Stateless.
 *
 * @param <O> who refers
 * @param <T> to what
 */
abstract class Relation<O extends Node, T extends Node> {

    private final String name;
    private final Set<Kind> owners;
    private final Set<Kind> targets;

    Relation(String name, Set<Kind> owners, Set<Kind> targets) {
        this.name = name;
        this.owners = owners;
        this.targets = targets;
    }

    /** An entity as one of the type that its name says. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a name says the type
    static <N extends Node> N cast(Node node) {
        return (N) node;
    }

    String name() {
        return name;
    }

    Set<Kind> owners() {
        return owners;
    }

    Set<Kind> targets() {
        return targets;
    }

    /** What an owner refers to, by place, as {@link Expected} has it. */
    abstract Map<Object, String> read(O owner);

    /** Who refers to it, as the other side says; null where the association has but one. */
    abstract Set<String> back(T target);

    /** Does something random to the association of one owner. */
    abstract void change(Work work, String owner);

    /** The owner refers to it no more. */
    abstract void disconnect(Work work, String owner, String target);

    /** Whether what is referred to comes and goes with who refers. */
    boolean owning() {
        return false;
    }

    /** Whether what is referred to has to be disconnected before it is removed. */
    boolean holdsTarget() {
        return true;
    }

    /** Whether who refers has to be disconnected before it is removed, as the key is on the other side. */
    boolean holdsOwner() {
        return false;
    }

    /** Whether merging the owner is enough to store a change. */
    boolean mergeable() {
        return true;
    }
}
