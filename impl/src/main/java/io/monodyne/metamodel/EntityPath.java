package io.monodyne.metamodel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A way to an attribute of an entity that may be read later than what names the way. Factory-lived, immutable but for what it remembers
 * of the target.
 */
public final class EntityPath {

    private final EntityTarget target;
    private final List<String> names;
    private volatile @Nullable List<AttributeModel> steps;

    /** @param names outermost first; empty for the id */
    public EntityPath(EntityTarget target, List<String> names) {
        this.target = target;
        this.names = List.copyOf(names);
    }

    /** The attribute it leads to; null where there is none, or where it leads to the id. */
    public @Nullable AttributeModel leaf() {
        List<AttributeModel> found = steps();
        return found == null || found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** Whether the target has it. */
    public boolean known() {
        return steps() != null;
    }

    private @Nullable List<AttributeModel> steps() {
        List<AttributeModel> found = steps;
        if (found == null) {
            found = resolve();
            steps = found;
        }
        return found;
    }

    private @Nullable List<AttributeModel> resolve() {
        List<AttributeModel> found = new ArrayList<>();
        List<AttributeModel> level = target.model().attributes();
        for (String name : names) {
            AttributeModel step = level.stream()
                    .filter(attribute ->
                            attribute.declared() && attribute.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (step == null) {
                return null;
            }
            found.add(step);
            level = step instanceof EmbeddedAttribute embedded
                    ? embedded.embeddable().attributes()
                    : List.of();
        }
        return found;
    }

    /** The value in an entity, read if need be; null where a step is null. */
    public @Nullable Object read(Object entity) {
        List<AttributeModel> found = steps();
        if (found == null) {
            throw new IllegalStateException("no attribute " + this);
        }
        if (found.isEmpty()) {
            return target.model().id().read(entity);
        }
        Object value = entity;
        for (AttributeModel step : found) {
            value = value == null ? null : step.accessor().get(value);
        }
        return value;
    }

    /** The value in a state of an entity; null where a step is null. */
    public @Nullable Object value(Snapshot state) {
        List<AttributeModel> found = steps();
        if (found == null) {
            throw new IllegalStateException("no attribute " + this);
        }
        if (found.isEmpty()) {
            return state.model().id().idOf(state.model().keyOf(state));
        }
        if (found.size() == 1) {
            return state.javaValue(found.get(0));
        }
        AttributeValue stored = new ModelPath(found).stored(state);
        return stored == null ? null : found.get(found.size() - 1).codec().decode(stored);
    }

    @Override
    public String toString() {
        return names.isEmpty() ? "the id" : String.join(".", names);
    }
}
