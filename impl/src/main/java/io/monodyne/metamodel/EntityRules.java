package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold, and what happens, when an entity is written.
 *
 * @param version null for an entity without one
 * @param uniques the unique constraints
 * @param generators of the parts of the id
 * @param joined attributes computed from others, in an order in which each comes after its sources
 * @param timeToLive the attribute after whose moment the item counts as absent; null where there is none
 * @param cacheable whether it may be kept in the second-level cache
 */
public record EntityRules(
        @Nullable VersionModel version,
        List<UniqueModel> uniques,
        List<GeneratorModel> generators,
        List<JoinedAttribute> joined,
        @Nullable AttributeModel timeToLive,
        Cacheability cacheable) {

    public EntityRules {
        uniques = List.copyOf(uniques);
        generators = List.copyOf(generators);
        joined = List.copyOf(joined);
    }
}
