package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyFormula;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The adjacency items of a many-to-many, or of a one-to-many with a join table: one for each pair, under the key of the owner's id and
 * sorted by the target's, and the other way round in an index. Factory-lived, immutable.
 *
 * @param name of the join table; part of every key
 * @param owner the end that owns the association
 * @param target the other end
 * @param index where links are found from the target
 * @param position what is stored of the place of an element; null for nothing
 */
public record LinkModel(
        String name,
        End owner,
        End target,
        String index,
        @Nullable PositionColumn position) {

    /** The first component of every key. */
    public static final String PREFIX = "LINK";

    /** The type mark of the items, in the attribute {@link TypeMark#STANDARD_ATTRIBUTE}. */
    public static final AttributeValue MARK = AttributeValue.fromS(PREFIX);

    /**
     * One end of the links.
     *
     * @param entity which it refers to
     * @param columns the stored names of the components of its id
     * @param codecs of the components
     * @param partition of the links of one entity, by the components of its id
     * @param sort of one link, by the components of its id
     */
    public record End(
            EntityTarget entity,
            List<String> columns,
            List<Codec<Object>> codecs,
            KeyFormula partition,
            KeyFormula sort) {
        public End {
            columns = List.copyOf(columns);
            codecs = List.copyOf(codecs);
        }

        /** The identity that a link item names at this end; null where the item lacks a column. */
        public @Nullable EntityKey key(Function<String, @Nullable AttributeValue> item) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                AttributeValue stored = item.apply(columns.get(i));
                Codec<Object> codec = codecs.get(i);
                Object keyValue = stored == null ? null : codec.keyValue(codec.decode(stored));
                if (keyValue == null) {
                    return null;
                }
                values[i] = keyValue;
            }
            return entity.model().keyOf(values);
        }

        /** The partition key under which the links of an entity are. */
        public String partitionOf(EntityKey key) {
            return text(partition, key);
        }

        String sortOf(EntityKey key) {
            return text(sort, key);
        }

        private static String text(KeyFormula formula, EntityKey key) {
            String text = formula.render(key.components());
            if (text == null) {
                throw new IllegalStateException("an identity with a component that is null");
            }
            return text;
        }
    }

    /** The address of the link between two entities. */
    public ItemKey itemKey(EntityKey ownerKey, EntityKey targetKey) {
        return new ItemKey(owner.partitionOf(ownerKey), target.sortOf(targetKey));
    }

    /** The keys of that link in the index. */
    public IndexModel.IndexKey indexKey(EntityKey ownerKey, EntityKey targetKey) {
        return new IndexModel.IndexKey(target.partitionOf(targetKey), owner.sortOf(ownerKey));
    }

    @Override
    public String toString() {
        return "links " + name;
    }
}
