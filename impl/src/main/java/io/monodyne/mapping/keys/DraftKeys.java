package io.monodyne.mapping.keys;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKeys;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.UniqueModel;
import java.util.List;

/**
 * What was read of the keys of one entity. Immutable.
 *
 * @param keys those inherited from the super entity included
 * @param joined own ones, each after its sources; they take the places of the draft's attributes of the same ordinals
 * @param uniques own ones
 * @param keyOnly own attributes that are stored in a key alone and have to be marked so
 */
public record DraftKeys(
        EntityKeys keys, List<JoinedAttribute> joined, List<UniqueModel> uniques, List<AttributeModel> keyOnly) {

    public DraftKeys {
        joined = List.copyOf(joined);
        uniques = List.copyOf(uniques);
        keyOnly = List.copyOf(keyOnly);
    }
}
