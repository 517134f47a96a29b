package io.monodyne.flush;

import io.monodyne.context.PendingEntity;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.TypeMark;
import io.monodyne.metamodel.UniqueModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sentinel items of a plan: for each unique value that changes hands who gives it up and who takes it, merged to one write
 * a sentinel. So two entities can swap their values, and one can take what another gives up, in a single transaction.
 *
 * <p>A sentinel names its owner. It is taken where it is absent (or given up in the same plan by its owner), and given up only
 * by its owner. It expires with its owner: one whose owner's time to live changes is written anew, and one that has expired is
 * free.
 */
final class Sentinels {

    /** Longer values are hashed: a partition key takes 2,048 bytes. */
    private static final int LONGEST_TEXT = 1500;

    static final String OWNER = "owner";
    private static final String SENTINEL_TYPE = "UNIQUE";

    private final Map<ItemAddress, Change> changes = new LinkedHashMap<>();

    private record Party(PendingEntity entity, Held held, String owner) {}

    /**
     * What a state of an entity holds by one constraint.
     *
     * @param sentinel null where a constrained attribute is null, so that it holds nothing
     * @param timeToLive what the sentinel expires by, as the entity does; null for never
     * @param expiry the moment; null for never
     */
    private record Held(
            UniqueModel unique,
            @Nullable ItemKey sentinel,
            @Nullable AttributeModel timeToLive,
            @Nullable AttributeValue expiry) {

        boolean differsFrom(@Nullable Held other) {
            return other == null || !Objects.equals(sentinel, other.sentinel) || !Objects.equals(expiry, other.expiry);
        }

        boolean sourceChanges(@Nullable Snapshot base, @Nullable Snapshot target) {
            return base != null
                    && target != null
                    && sources().stream().anyMatch(source -> SourceChange.between(base, target, source));
        }

        /** The attributes that it was computed from. */
        List<ModelPath> sources() {
            List<ModelPath> sources = new ArrayList<>(unique.sources());
            if (timeToLive != null) {
                sources.add(new ModelPath(List.of(timeToLive)));
            }
            return sources;
        }
    }

    private static final class Change {
        private @Nullable Party from;
        private @Nullable Party to;
    }

    /**
     * Notes what an entity takes and gives up; answers what the main write must find as it was read, for the sentinels
     * were computed from it.
     */
    List<ModelPath> add(PendingEntity entity, String table, ItemKey key) {
        if (without(entity.base()) && without(entity.target())) {
            return List.of();
        }
        String owner = UniqueValues.owner(key);
        Map<String, Held> before = held(entity.base());
        Map<String, Held> after = held(entity.target());
        List<ModelPath> relied = new ArrayList<>();
        before.forEach((name, held) -> {
            if (held.differsFrom(after.get(name))) {
                note(table, new Party(entity, held, owner), false);
                relied.addAll(held.sources());
            } else if (entity.replaced()
                    || held.sentinel() == null && held.sourceChanges(entity.base(), entity.target())) {
                relied.addAll(held.sources()); // another may fill in what is still null
            }
        });
        after.forEach((name, held) -> {
            if (held.differsFrom(before.get(name))) {
                note(table, new Party(entity, held, owner), true);
            }
        });
        return relied;
    }

    private static boolean without(@Nullable Snapshot snapshot) {
        return snapshot == null || snapshot.model().rules().uniques().isEmpty();
    }

    private void note(String table, Party party, boolean takes) {
        ItemKey sentinel = party.held().sentinel();
        if (sentinel == null) {
            return;
        }
        Change change = changes.computeIfAbsent(new ItemAddress(table, sentinel), address -> new Change());
        if (!takes) {
            change.from = party;
        } else if (change.to == null) {
            change.to = party;
        } else {
            throw FlushProblems.uniqueTwice(
                    party.entity().instance(),
                    party.entity().model().name(),
                    party.held().unique().attributeNames());
        }
    }

    /** By the name of the constraint. */
    private static Map<String, Held> held(@Nullable Snapshot snapshot) {
        Map<String, Held> held = new LinkedHashMap<>();
        if (snapshot != null) {
            AttributeModel timeToLive = snapshot.model().rules().timeToLive();
            for (UniqueModel unique : snapshot.model().rules().uniques()) {
                ItemKey sentinel = sentinel(unique, snapshot);
                AttributeValue expiry =
                        sentinel == null || timeToLive == null ? null : snapshot.attributeValue(timeToLive);
                held.put(unique.name(), new Held(unique, sentinel, timeToLive, expiry));
            }
        }
        return held;
    }

    /** The key of a sentinel; null where the state holds nothing by the constraint. */
    static @Nullable ItemKey sentinel(UniqueModel unique, Snapshot snapshot) {
        ItemKey key = unique.sentinel(snapshot);
        if (key == null
                || key.partition().length() <= LONGEST_TEXT / 3
                || KeyText.utf8Length(key.partition()) <= LONGEST_TEXT) {
            return key;
        }
        // "%s" begins no escaped text, so a hashed value can't be equal to one that is not.
        return new ItemKey(
                UniqueModel.PREFIX + "#" + unique.name() + "#%sha256:" + sha256(key.partition()), key.sort());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Throws where one entity takes what another one gives up. */
    void refuseExchanges() {
        for (Change change : changes.values()) {
            Party from = change.from;
            Party to = change.to;
            if (from != null && to != null && !together(from.entity(), to.entity())) {
                throw FlushProblems.uniquePassesOn(
                        to.entity().model().name(), to.held().unique().attributeNames());
            }
        }
    }

    private static boolean together(PendingEntity one, PendingEntity other) {
        return one == other || one.moved() && other.moved();
    }

    /** One write for each sentinel that changes hands. */
    List<PlannedWrite> writes() {
        List<PlannedWrite> writes = new ArrayList<>();
        changes.forEach((address, change) -> {
            if (change.to != null) {
                writes.add(claim(address, change.to, change.from));
            } else if (change.from != null) {
                writes.add(release(address, change.from));
            }
        });
        return writes;
    }

    private static PlannedWrite claim(ItemAddress address, Party to, @Nullable Party from) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put(TypeMark.STANDARD_ATTRIBUTE, AttributeValue.fromS(SENTINEL_TYPE));
        item.put(OWNER, AttributeValue.fromS(to.owner()));
        AttributeModel timeToLive = to.held().timeToLive();
        AttributeValue expiry = to.held().expiry();
        if (timeToLive != null && expiry != null) {
            item.put(timeToLive.storedName(), expiry);
        }
        Condition condition = from == null ? free(timeToLive) : ownedBy(from);
        ItemWrite put = new ItemWrite.Put(address.table(), address.key(), item, condition, RetryGuard.none());
        return new PlannedWrite(
                put,
                to.entity().model(),
                to.entity().instance(),
                new WriteRole.Claim(to.held().unique()));
    }

    private static Condition free(@Nullable AttributeModel timeToLive) {
        return Expiry.absentOrExpired(timeToLive, TypeMark.STANDARD_ATTRIBUTE, AttributeValue.fromS(SENTINEL_TYPE));
    }

    private static PlannedWrite release(ItemAddress address, Party from) {
        ItemWrite delete = new ItemWrite.Delete(address.table(), address.key(), ownedBy(from), RetryGuard.none());
        return new PlannedWrite(
                delete,
                from.entity().model(),
                from.entity().instance(),
                new WriteRole.Release(from.held().unique()));
    }

    private static Condition ownedBy(Party party) {
        return Condition.compare(AttributePath.of(OWNER), Comparison.EQUAL, AttributeValue.fromS(party.owner()));
    }
}
