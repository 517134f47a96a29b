package io.monodyne.metamodel;

import jakarta.persistence.CascadeType;
import java.util.Set;

/**
 * What every association has.
 *
 * @param target what it refers to
 * @param cascades the operations that go on to what it refers to, {@code ALL} spelled out
 * @param eager whether it is read with its owner
 * @param orphanRemoval whether what is no longer referred to is removed
 * @param optional whether it may be null
 */
public record AssociationFacts(
        AssociationKind kind,
        EntityTarget target,
        Set<CascadeType> cascades,
        boolean eager,
        boolean orphanRemoval,
        boolean optional) {

    public AssociationFacts {
        cascades = Set.copyOf(cascades);
    }

    /** What a map refers to by a key that is an entity: nothing goes on to it. */
    public static AssociationFacts ofKey(EntityTarget target) {
        return new AssociationFacts(AssociationKind.MANY_TO_ONE, target, Set.of(), false, false, false);
    }

    public boolean cascades(CascadeType operation) {
        return cascades.contains(operation);
    }
}
