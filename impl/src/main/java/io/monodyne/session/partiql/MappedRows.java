package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import io.monodyne.load.StateReader;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ResultMapping;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a result set mapping says of items: entities, then objects, then values. An item that is none of its entities is left out. */
public final class MappedRows implements PartiqlRows {

    private final StateReader states;
    private final ResultMapping mapping;
    private final List<MappedConstructor> constructors = new ArrayList<>();

    /** @throws IllegalArgumentException where the mapping can't be used, or not with this statement */
    public MappedRows(StateReader states, ResultMapping mapping, PartiqlText text) {
        this.states = states;
        this.mapping = mapping;
        for (ResultMapping.Entity entity : mapping.entities()) {
            EntityRows.of(states, entity.entity(), text); // says what is wrong with it
            entity.fields().keySet().forEach(field -> storedName(entity.entity(), field));
        }
        mapping.constructed().forEach(object -> constructors.add(MappedConstructor.of(mapping.name(), object)));
        for (ResultMapping.Column column : mapping.columns()) {
            if (column.type() != null && !PlainValue.known(column.type())) {
                throw PartiqlProblems.otherResult(column.type());
            }
        }
    }

    private static String storedName(EntityModel entity, String field) {
        AttributeModel attribute = entity.attribute(field);
        if (attribute == null || !attribute.stored()) {
            throw PartiqlProblems.noField(entity.name(), field);
        }
        return attribute.storedName();
    }

    @Override
    public @Nullable Object @Nullable [] row(Item item) {
        List<@Nullable Object> row = new ArrayList<>();
        for (ResultMapping.Entity entity : mapping.entities()) {
            Snapshot state = states.state(entity.entity(), renamed(entity, item));
            if (state == null) {
                return null;
            }
            row.add(state);
        }
        constructors.forEach(constructor -> row.add(constructor.of(item)));
        for (ResultMapping.Column column : mapping.columns()) {
            Class<?> type = column.type() == null ? Object.class : column.type();
            row.add(PlainValue.of(item.get(column.name()), type, column.name()));
        }
        return row.toArray();
    }

    /** The item with what is in other columns under the names of the mapping. */
    private static Item renamed(ResultMapping.Entity entity, Item item) {
        if (entity.fields().isEmpty() && entity.discriminator() == null) {
            return item;
        }
        Map<String, @Nullable AttributeValue> attributes = new HashMap<>();
        item.names().forEach(name -> attributes.put(name, item.get(name)));
        entity.fields()
                .forEach((field, column) -> attributes.put(storedName(entity.entity(), field), item.get(column)));
        if (entity.discriminator() != null) {
            attributes.put(entity.entity().typeMark().attribute(), item.get(entity.discriminator()));
        }
        Map<String, AttributeValue> present = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return Item.of(present);
    }

    @Override
    public boolean checked() {
        return mapping.constructed().isEmpty() && mapping.columns().isEmpty();
    }
}
