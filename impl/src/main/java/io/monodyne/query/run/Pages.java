package io.monodyne.query.run;

import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemPage;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The items that one request finds, read page by page, each when it is needed. Of one thread.
 *
 * <p>Where not all of them are wanted, a page is no longer than what is wanted; each that brought too few makes the next one longer, as items of
 * others may be between them.
 */
final class Pages extends Pulled<Item> {

    private static final int GROWTH = 2;
    private static final int MOST_GROWING_PAGES = 6;

    private final Execution execution;
    private final Asking asking;
    private final int wanted;
    private @Nullable CompletableFuture<ItemPage> ahead;
    private Iterator<Item> page = List.<Item>of().iterator();
    private @Nullable Item position;
    private int pages;
    private boolean last;

    /** Asks for a page. */
    @FunctionalInterface
    interface Asking {

        /**
         * The page behind a position.
         *
         * @param after null for the first page
         * @param limit 0 for as many as fit in a page
         */
        ItemPage page(@Nullable Item after, int limit);
    }

    /**
     * @param wanted how many are wanted at least; 0 for all
     * @param start behind which it begins; null for the beginning
     */
    Pages(Execution execution, Asking asking, int wanted, @Nullable Item start) {
        this.execution = execution;
        this.asking = asking;
        this.wanted = wanted;
        this.position = start;
    }

    /** Asks for the first page now, without waiting for it. */
    void begin() {
        Item start = position;
        int limit = limit();
        ahead = CompletableFuture.supplyAsync(
                () -> asking.page(start, limit), execution.services().executor());
    }

    private int limit() {
        long most = (long) wanted << (GROWTH * pages);
        return pages >= MOST_GROWING_PAGES ? 0 : (int) Math.min(most, 10_000);
    }

    @Override
    @Nullable
    Item pull() {
        while (!page.hasNext() && !last) {
            ItemPage answer = ahead == null ? asking.page(position, limit()) : joined(ahead);
            ahead = null;
            pages++;
            execution.statistics().page(answer);
            position = answer.next();
            last = position == null;
            page = answer.items().iterator();
        }
        return page.hasNext() ? page.next() : null;
    }

    private static ItemPage joined(CompletableFuture<ItemPage> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
