package io.monodyne.mapping;

import io.monodyne.mapping.keys.DraftKeys;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.UniqueModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constraints and joined attributes of an entity, inherited ones first. Immutable. */
record RulesOfKeys(List<UniqueModel> uniques, List<JoinedAttribute> joined) {

    static RulesOfKeys of(@Nullable EntityModel superEntity, DraftKeys keys) {
        Map<String, UniqueModel> uniques = new LinkedHashMap<>();
        Map<Integer, JoinedAttribute> joined = new LinkedHashMap<>();
        if (superEntity != null) {
            superEntity.rules().uniques().forEach(unique -> uniques.put(unique.name(), unique));
            superEntity.rules().joined().forEach(attribute -> joined.put(attribute.ordinal(), attribute));
        }
        keys.uniques().forEach(unique -> uniques.putIfAbsent(unique.name(), unique));
        keys.joined().forEach(attribute -> joined.putIfAbsent(attribute.ordinal(), attribute));
        return new RulesOfKeys(List.copyOf(uniques.values()), List.copyOf(joined.values()));
    }

    /** The attributes with the joined ones at their places. */
    List<AttributeModel> replacedIn(List<AttributeModel> attributes) {
        List<AttributeModel> replaced = new ArrayList<>(attributes);
        joined.forEach(attribute -> replaced.set(attribute.ordinal(), attribute));
        return replaced;
    }
}
