package io.monodyne.session;

import io.monodyne.dynamo.Dynamo;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.GeneratorModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.UnitTable;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives new entities their generated ids. Factory-lived, thread-safe.
 *
 * <p>Numbers come from a counter item, a block of {@code allocationSize} a request; the request is the one thing of a unit of
 * work that is sent before its commit. A block that is not used up is lost: there may be gaps, never doubles.
 */
public final class IdGenerators {

    private static final String SORT_KEY = "SEQUENCE";
    private static final String PREFIX = "SEQUENCE#";
    private static final String ATTRIBUTE = "next";

    private final Dynamo dynamo;
    private final UnitTable table;
    private final ConcurrentMap<String, Block> blocks = new ConcurrentHashMap<>();

    public IdGenerators(Dynamo dynamo, UnitTable table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Numbers that were taken and not given out yet. */
    private static final class Block {
        private long next;
        private long left;
    }

    /** Fills the generated parts of the id that have no value yet. */
    void assign(EntityModel entity, Object instance) {
        for (GeneratorModel generator : entity.rules().generators()) {
            Object present = generator.target().read(instance);
            if (present == null || present instanceof Number number && number.longValue() == 0) {
                set(generator.target(), instance, next(entity, generator));
            }
        }
    }

    private Object next(EntityModel entity, GeneratorModel generator) {
        if (generator instanceof GeneratorModel.Random random) {
            return random.convert().apply(UUID.randomUUID());
        }
        GeneratorModel.Counter counter = (GeneratorModel.Counter) generator;
        return counter.convert().apply(nextNumber(table.of(entity), counter));
    }

    private long nextNumber(String physical, GeneratorModel.Counter counter) {
        Block block = blocks.computeIfAbsent(physical + "/" + counter.sequence(), name -> new Block());
        synchronized (block) {
            if (block.left == 0) {
                ItemKey key = new ItemKey(PREFIX + KeyText.escape(counter.sequence()), SORT_KEY);
                long end = dynamo.add(physical, key, ATTRIBUTE, counter.allocationSize());
                block.next = counter.initialValue() + end - counter.allocationSize();
                block.left = counter.allocationSize();
            }
            block.left--;
            return block.next++;
        }
    }

    private static void set(ModelPath target, Object instance, Object value) {
        Object owner = instance;
        for (AttributeModel step : target.steps().subList(0, target.steps().size() - 1)) {
            Object next = owner == null ? null : step.accessor().get(owner);
            owner = next;
        }
        setIfThere(owner, target.leaf(), value);
    }

    private static void setIfThere(@Nullable Object owner, AttributeModel leaf, Object value) {
        if (owner != null) {
            leaf.accessor().set(owner, value);
        }
    }
}
