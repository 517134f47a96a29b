package io.monodyne.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The second-level cache: snapshots of cacheable entities, which can be shared because nothing can change them. Factory-lived,
 * thread-safe.
 *
 * <p>An older version never displaces a newer one, so a slow reader can't undo what a commit has put in. Without a version
 * nothing tells old from new, so a commit drops the entry and bars the identity from the cache for a moment: a read that was
 * under way would bring the old state back.
 */
public final class SnapshotCache {

    private static final Duration BAR = Duration.ofSeconds(10);
    private static final long MOST_BARRED = 100_000;

    private final CachePolicy policy;
    private volatile @Nullable Kept kept;

    public SnapshotCache(CachePolicy policy) {
        this.policy = policy;
    }

    /** What is kept, and what must not be for a moment. */
    private record Kept(Cache<EntityKey, Snapshot> snapshots, Cache<EntityKey, Boolean> barred) {}

    /** Made when the first entity is kept: most units keep none. */
    private synchronized Kept make() {
        Kept made = kept;
        if (made == null) {
            made = new Kept(
                    Caffeine.newBuilder()
                            .maximumSize(policy.maximumSize())
                            .expireAfterWrite(policy.timeToLive())
                            .build(),
                    Caffeine.newBuilder()
                            .maximumSize(Math.max(policy.maximumSize(), MOST_BARRED))
                            .expireAfterWrite(BAR)
                            .build());
            kept = made;
        }
        return made;
    }

    private Kept kept() {
        Kept made = kept;
        return made == null ? make() : made;
    }

    /** Whether entities of that type are kept at all. */
    public boolean keeps(EntityModel entity) {
        return policy.keeps(entity);
    }

    /** What is known of an identity; null where nothing is. */
    public @Nullable Snapshot find(EntityKey key) {
        Kept made = kept;
        return made == null ? null : made.snapshots().getIfPresent(key);
    }

    /** Keeps what was read, unless something newer is kept or the identity is barred. */
    public void read(EntityKey key, Snapshot snapshot) {
        if (keeps(snapshot.model()) && kept().barred().getIfPresent(key) == null) {
            putUnlessOlder(key, snapshot);
        }
    }

    /**
     * Takes note of what was committed.
     *
     * @param entity what is, or was, stored
     * @param target null for nothing, or for what is not to be kept
     */
    public void committed(EntityModel entity, EntityKey key, @Nullable Snapshot target) {
        if (target != null && keeps(target.model()) && target.model().version() != null) {
            putUnlessOlder(key, target);
        } else if (keeps(key.root()) || keeps(entity)) {
            kept().barred().put(key, true);
            kept().snapshots().invalidate(key);
        }
    }

    private void putUnlessOlder(EntityKey key, Snapshot snapshot) {
        kept().snapshots().asMap().merge(key, snapshot, SnapshotCache::newer);
    }

    private static Snapshot newer(Snapshot kept, Snapshot offered) {
        VersionModel version = offered.model().version();
        VersionModel keptVersion = kept.model().version();
        if (version == null || keptVersion == null) {
            return offered;
        }
        return version.compare(kept.javaValue(keptVersion.attribute()), offered.javaValue(version.attribute())) > 0
                ? kept
                : offered;
    }

    public void evict(EntityKey key) {
        kept().snapshots().invalidate(key);
    }

    /** Drops all entities of a type and of those that extend it. */
    public void evict(EntityModel entity) {
        kept().snapshots()
                .asMap()
                .values()
                .removeIf(snapshot -> snapshot.model().isA(entity));
    }

    public void evictAll() {
        kept().snapshots().invalidateAll();
    }
}
