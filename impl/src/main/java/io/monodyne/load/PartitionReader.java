package io.monodyne.load;

import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemPage;
import io.monodyne.dynamo.ItemQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Reads partitions, page by page, and several of them in parallel. Factory-lived, thread-safe. */
public final class PartitionReader {

    private final Dynamo dynamo;
    private final Executor executor;

    public PartitionReader(Dynamo dynamo, Executor executor) {
        this.dynamo = dynamo;
        this.executor = executor;
    }

    /** What each read finds, in the order of the sort keys. */
    List<List<Item>> readAll(List<PartitionRead> reads) {
        if (reads.size() == 1) {
            return List.of(read(reads.get(0)));
        }
        List<CompletableFuture<List<Item>>> asked = new ArrayList<>();
        for (PartitionRead read : reads) {
            asked.add(CompletableFuture.supplyAsync(() -> read(read), executor));
        }
        List<List<Item>> found = new ArrayList<>();
        RuntimeException failure = null;
        for (CompletableFuture<List<Item>> one : asked) {
            try {
                found.add(one.join());
            } catch (CompletionException e) {
                failure = failure == null ? unwrapped(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return found;
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private List<Item> read(PartitionRead read) {
        List<Item> items = new ArrayList<>();
        ItemQuery query = read.query();
        for (Item next = append(items, query); next != null; next = append(items, query.after(next))) {
            // every page is appended by its condition
        }
        return items;
    }

    /** Adds a page; answers where the next one begins, null after the last. */
    private @Nullable Item append(List<Item> items, ItemQuery query) {
        ItemPage page = dynamo.query(query);
        items.addAll(page.items());
        return page.next();
    }
}
