package io.monodyne.boot.table;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.IndexSpec;
import io.monodyne.dynamo.KeyAttribute;
import io.monodyne.dynamo.KeySchema;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.UnitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The indexes that have attributes as their keys: what they have to be, by the mapping alone. Stateless. */
public final class NativeIndexes {

    private NativeIndexes() {}

    /** What those of each table are like, by the names of the tables and of the indexes. */
    public static Map<String, Map<String, IndexLayout>> layouts(Model model, UnitTable unitTable) {
        Map<String, Map<String, IndexLayout>> layouts = new LinkedHashMap<>();
        for (EntityModel entity : model.entities()) {
            for (NativeIndexModel index : entity.keys().nativeIndexes()) {
                layouts.computeIfAbsent(unitTable.of(entity), table -> new LinkedHashMap<>())
                        .put(index.index(), spec(index).layout());
            }
        }
        return layouts;
    }

    static IndexSpec spec(NativeIndexModel index) {
        return new IndexSpec(index.index(), new KeySchema(half(index.partition()), half(index.sort())), false);
    }

    private static List<KeyAttribute> half(List<AttributeModel> attributes) {
        return attributes.stream()
                .map(attribute -> new KeyAttribute(attribute.storedName(), type(attribute)))
                .toList();
    }

    /** Types of keys have the same names as types of values. */
    private static ScalarAttributeType type(AttributeModel attribute) {
        return ScalarAttributeType.fromValue(NativeIndexModel.type(attribute).name());
    }
}
