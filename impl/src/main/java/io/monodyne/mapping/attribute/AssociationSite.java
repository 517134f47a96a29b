package io.monodyne.mapping.attribute;

import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.AssociationKind;
import io.monodyne.metamodel.EntityTarget;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation of an association says, whichever of the four it is. Immutable.
 *
 * @param targetEntity {@code void} where it is not named
 * @param mappedBy empty for an owning side
 */
record AssociationSite(
        AssociationKind kind,
        Class<?> targetEntity,
        Set<CascadeType> cascades,
        boolean eager,
        boolean orphanRemoval,
        boolean optional,
        String mappedBy) {

    static @Nullable AssociationSite of(Declared declared) {
        if (declared.manyToOne() != null) {
            return of(declared.manyToOne());
        }
        if (declared.oneToOne() != null) {
            return of(declared.oneToOne());
        }
        if (declared.oneToMany() != null) {
            return of(declared.oneToMany());
        }
        return declared.manyToMany() == null ? null : of(declared.manyToMany());
    }

    private static AssociationSite of(ManyToOne a) {
        boolean eager = a.fetch() == FetchType.EAGER;
        return new AssociationSite(
                AssociationKind.MANY_TO_ONE, a.targetEntity(), cascades(a.cascade()), eager, false, a.optional(), "");
    }

    private static AssociationSite of(OneToOne a) {
        return new AssociationSite(
                AssociationKind.ONE_TO_ONE,
                a.targetEntity(),
                cascades(a.cascade()),
                a.fetch() == FetchType.EAGER,
                a.orphanRemoval(),
                a.optional(),
                a.mappedBy());
    }

    private static AssociationSite of(OneToMany a) {
        return new AssociationSite(
                AssociationKind.ONE_TO_MANY,
                a.targetEntity(),
                cascades(a.cascade()),
                a.fetch() == FetchType.EAGER,
                a.orphanRemoval(),
                true,
                a.mappedBy());
    }

    private static AssociationSite of(ManyToMany a) {
        return new AssociationSite(
                AssociationKind.MANY_TO_MANY,
                a.targetEntity(),
                cascades(a.cascade()),
                a.fetch() == FetchType.EAGER,
                false,
                true,
                a.mappedBy());
    }

    /** The annotations of an attribute, of which at most one is there. */
    record Declared(
            @Nullable ManyToOne manyToOne,
            @Nullable OneToOne oneToOne,
            @Nullable OneToMany oneToMany,
            @Nullable ManyToMany manyToMany) {}

    private static Set<CascadeType> cascades(CascadeType[] declared) {
        Set<CascadeType> cascades = EnumSet.noneOf(CascadeType.class);
        cascades.addAll(List.of(declared));
        if (cascades.contains(CascadeType.ALL)) {
            cascades.addAll(EnumSet.allOf(CascadeType.class));
        }
        return cascades;
    }

    AssociationFacts facts(EntityTarget target) {
        return new AssociationFacts(kind, target, cascades, eager, orphanRemoval, optional);
    }
}
