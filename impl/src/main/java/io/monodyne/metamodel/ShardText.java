package io.monodyne.metamodel;

import io.monodyne.key.KeyText;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partition key of an extent: the name of the type, the tenant where there is one, and the number of one of its shards, chosen by
 * a hash of the id's key text that is the same in every JVM.
 *
 * @param prefix literal text up to the tenant, or up to the number, its separator included
 * @param tenant the text of the tenant alone; null where the entity is of none
 * @param shards how many there are, from 1
 * @param id the text that the number is a hash of
 */
public record ShardText(String prefix, @Nullable TemplateText tenant, int shards, TemplateText id)
        implements ComputedText {

    @Override
    public @Nullable String compute(Snapshot snapshot) {
        TemplateText ofTenant = tenant;
        String scope = ofTenant == null ? prefix : scoped(ofTenant.compute(snapshot));
        String text = shards == 1 ? "" : id.compute(snapshot);
        return scope == null || text == null ? null : scope + Math.floorMod(hash(text), shards);
    }

    private @Nullable String scoped(@Nullable String tenantText) {
        return tenantText == null ? null : prefix + tenantText + KeyText.SEPARATOR;
    }

    /**
     * The partition keys of all shards.
     *
     * @param ofTenant the key value of the tenant whose entities are listed; null where the entity is of none
     */
    public List<String> partitions(@Nullable Object ofTenant) {
        TemplateText formula = tenant;
        String scope = formula == null ? prefix : scoped(formula.formula().render(new @Nullable Object[] {ofTenant}));
        if (scope == null) {
            throw new IllegalStateException("an extent of tenants without a tenant");
        }
        return IntStream.range(0, shards).mapToObj(shard -> scope + shard).toList();
    }

    @Override
    public List<ModelPath> sources() {
        if (shards > 1) {
            return id.sources(); // the tenant is part of the id
        }
        TemplateText ofTenant = tenant;
        return ofTenant == null ? List.of() : ofTenant.sources();
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
