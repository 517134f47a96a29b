package io.monodyne.flush;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A state of an entity as far as texts are to be computed of it; what is not known is left null. Lives while a write is planned. */
final class SnapshotDraft {

    private final EntityModel model;
    private final @Nullable Object[] values;

    /** @param read what it starts from; null for nothing */
    SnapshotDraft(EntityModel model, @Nullable Snapshot read) {
        this.model = model;
        this.values = read == null ? new @Nullable Object[model.attributes().size()] : read.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == Snapshot.notLoaded() ? null : values[i];
        }
    }

    void put(ModelPath path, @Nullable AttributeValue value) {
        AttributeModel root = path.root();
        if (path.steps().size() == 1) {
            put(root, value);
        } else {
            AttributeValue map = values[root.ordinal()] instanceof AttributeValue stored ? stored : null;
            values[root.ordinal()] = with(map, path.steps(), 1, value);
        }
    }

    private static AttributeValue with(
            @Nullable AttributeValue map, List<AttributeModel> steps, int step, @Nullable AttributeValue value) {
        Map<String, AttributeValue> members = new LinkedHashMap<>(map == null ? Map.of() : map.m());
        String name = steps.get(step).storedName();
        AttributeValue member = step == steps.size() - 1 ? value : with(members.get(name), steps, step + 1, value);
        if (member == null) {
            members.remove(name);
        } else {
            members.put(name, member);
        }
        return AttributeValue.fromM(members);
    }

    private void put(AttributeModel attribute, @Nullable AttributeValue value) {
        values[attribute.ordinal()] = value == null || attribute.codec().mutable()
                ? value
                : attribute.codec().decode(value);
    }

    /** Computes the joined attributes among the sources of a text, from what was put before. */
    void join(List<ModelPath> sources) {
        for (ModelPath source : sources) {
            if (source.root() instanceof JoinedAttribute joined) {
                join(joined.text().sources());
                String text = text(joined);
                put(source, text == null ? null : AttributeValue.fromS(text));
            }
        }
    }

    /** The text of a joined attribute; null where one of its sources is null. */
    @Nullable
    String text(JoinedAttribute joined) {
        try {
            return joined.text().compute(snapshot());
        } catch (IllegalArgumentException e) {
            throw FlushProblems.notJoined(model.name(), joined.name(), e);
        }
    }

    Snapshot snapshot() {
        return new Snapshot(model, values.clone());
    }
}
