package io.monodyne.dynamo;

import io.monodyne.operation.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement in PartiQL answers, or one page of it.
 *
 * @param items with the attributes that the statement names, or all
 * @param next for {@link ItemStatement#after}; null where there are no more pages
 * @param usage as far as it was asked for
 */
public record StatementPage(List<Item> items, @Nullable String next, Usage usage) {

    public StatementPage {
        items = List.copyOf(items);
    }
}
