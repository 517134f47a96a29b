package io.monodyne.load;

import io.monodyne.dynamo.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The partitions that one load has read. Lives as long as the load. */
final class Partitions {

    private final LoadServices services;
    private final Map<PartitionRead.Partition, List<Content>> contents = new LinkedHashMap<>();

    /** What was read of a partition. */
    private record Content(PartitionRead read, List<Item> items) {}

    Partitions(LoadServices services) {
        this.services = services;
    }

    /** Does reads that were not done yet, those of one partition as one. */
    void read(List<PartitionRead> wanted) {
        Map<PartitionRead.Partition, PartitionRead> reads = new LinkedHashMap<>();
        for (PartitionRead read : wanted) {
            if (covering(read) == null) {
                reads.merge(read.id(), read, PartitionRead::and);
            }
        }
        if (reads.isEmpty()) {
            return;
        }
        List<PartitionRead> all = new ArrayList<>(reads.values());
        List<List<Item>> found = services.partitions().readAll(all);
        for (int i = 0; i < all.size(); i++) {
            contents.computeIfAbsent(all.get(i).id(), partition -> new ArrayList<>())
                    .add(new Content(all.get(i), found.get(i)));
        }
    }

    /** What was found in the partition, by a read that was done: in the range that was asked for, and perhaps beyond it. */
    List<Item> items(PartitionRead read) {
        Content content = covering(read);
        if (content == null) {
            throw new IllegalStateException("a partition that was not read");
        }
        return content.items();
    }

    private @Nullable Content covering(PartitionRead wanted) {
        for (Content content : contents.getOrDefault(wanted.id(), List.of())) {
            if (content.read().covers(wanted)) {
                return content;
            }
        }
        return null;
    }
}
