package io.monodyne.flush;

import io.monodyne.codec.Codec;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.readable.ReadCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is known of an item that is written by its key: its id, what was read of it, and what the condition demands. Notes on the way what a
 * plan relies on, which becomes a condition. Lives while a write is planned.
 */
final class Knowledge {

    private final DirectWrite write;
    private final @Nullable Snapshot read;
    private final Map<String, AttributeValue> id = new HashMap<>();
    private final Map<AttributePath, Optional<AttributeValue>> demanded;
    private final Map<AttributePath, Optional<AttributeValue>> relied = new LinkedHashMap<>();

    Knowledge(DirectWrite write, @Nullable Snapshot read) {
        this.write = write;
        this.read = read;
        ReadCondition condition = write.condition();
        this.demanded = condition == null ? Map.of() : condition.demanded();
        List<ModelPath> components = write.model().id().components();
        Object[] keyValues = write.key().components();
        for (int i = 0; i < keyValues.length; i++) {
            Codec<Object> codec = components.get(i).leaf().codec();
            AttributeValue stored = codec.encode(codec.fromKeyValue(keyValues[i]));
            if (stored != null) {
                id.put(components.get(i).storedName(), stored);
            }
        }
    }

    /** What is stored at a path before the write. */
    Fact before(ModelPath source) {
        AttributeValue component = id.get(source.storedName());
        if (component != null) {
            return Fact.of(component);
        }
        Optional<AttributeValue> value = demanded.get(AttributePath.of(source.storedSteps()));
        if (value != null) {
            return Fact.of(value.orElse(null));
        }
        return read != null && read.loaded(source.root().ordinal()) ? Fact.of(source.stored(read)) : Fact.UNKNOWN;
    }

    /** The plan is right only as long as this is stored at the path. */
    void relyOn(ModelPath source) {
        AttributePath path = AttributePath.of(source.storedSteps());
        boolean certain = id.containsKey(source.storedName()) || demanded.containsKey(path);
        if (certain) {
            return;
        }
        if (!source.root().stored()) {
            throw DirectProblems.inKeyAlone(write.model().name(), source.name());
        }
        relied.put(path, Optional.ofNullable(before(source).value()));
    }

    /** What the plan relies on, besides what is demanded. */
    Map<AttributePath, Optional<AttributeValue>> relied() {
        return relied;
    }

    /** Where a text is computed from in the end: a joined attribute stands for its own sources. */
    static List<ModelPath> flat(List<ModelPath> sources) {
        List<ModelPath> flat = new ArrayList<>();
        for (ModelPath source : sources) {
            AttributeModel root = source.root();
            if (root instanceof JoinedAttribute joined) {
                flat.addAll(flat(joined.text().sources()));
            } else {
                flat.add(source);
            }
        }
        return flat;
    }
}
