package io.monodyne.metamodel;

import io.monodyne.key.KeyFormula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key template bound to the attributes of an entity.
 *
 * @param sources one for each slot
 */
public record TemplateText(KeyFormula formula, List<ModelPath> sources) implements ComputedText {

    public TemplateText {
        sources = List.copyOf(sources);
    }

    @Override
    public @Nullable String compute(Snapshot snapshot) {
        @Nullable Object[] values = new @Nullable Object[sources.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sources.get(i).keyValue(snapshot);
            if (values[i] == null) {
                return null;
            }
        }
        return formula.render(values);
    }
}
