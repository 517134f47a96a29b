package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Each item is a map of plain values by the names of the attributes. */
public record ItemRows() implements PartiqlRows {

    @Override
    public @Nullable Object[] row(Item item) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        item.names().forEach(name -> map.put(name, PlainValue.of(item.get(name))));
        return new @Nullable Object[] {map};
    }
}
