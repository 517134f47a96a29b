package io.monodyne.metamodel;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partition key of an extent: the name of the type and the number of one of its shards, chosen by a hash of the id's key
 * text that is the same in every JVM.
 *
 * @param prefix literal text up to the number, its separator included
 * @param shards how many there are, from 1
 * @param id the text that the number is a hash of
 */
public record ShardText(String prefix, int shards, TemplateText id) implements ComputedText {

    @Override
    public @Nullable String compute(Snapshot snapshot) {
        if (shards == 1) {
            return prefix + "0";
        }
        String text = id.compute(snapshot);
        return text == null ? null : prefix + Math.floorMod(hash(text), shards);
    }

    /** The partition keys of all shards. */
    public List<String> partitions() {
        return IntStream.range(0, shards).mapToObj(shard -> prefix + shard).toList();
    }

    @Override
    public List<ModelPath> sources() {
        return shards == 1 ? List.of() : id.sources();
    }

    /** FNV-1a over the UTF-16 units, then mixed: part of the stored format, so not left to {@code String.hashCode}. */
    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }
}
