package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.query.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to the items of one type, without values. What it reads contains all that is asked for, and may contain more. Factory-lived,
 * immutable.
 */
public sealed interface AccessPath {

    /** The slot that it is for. */
    int slot();

    EntityModel entity();

    /** What has to be allowed for it. */
    AccessLimit level();

    /** Nothing can be found: nothing is read. */
    record Nothing(int slot, EntityModel entity) implements AccessPath {

        @Override
        public AccessLimit level() {
            return AccessLimit.KEYED;
        }
    }

    /**
     * Items by their keys, one or many.
     *
     * @param given of all components of the id
     */
    record Keys(int slot, EntityModel entity, List<Given> given) implements AccessPath {

        public Keys {
            given = List.copyOf(given);
        }

        @Override
        public AccessLimit level() {
            return AccessLimit.KEYED;
        }
    }

    /**
     * A Query of the table or of an index with computed keys, or several, for each combination of the values and each shard.
     *
     * @param given of all sources of the partition key, and of the first ones of the sort key
     * @param range of the next source of the sort key; null for none
     * @param filters conditions that a filter expression can narrow by
     */
    record Query(
            int slot,
            EntityModel entity,
            IndexKeys keys,
            List<Given> given,
            @Nullable SortRange range,
            List<Term> filters)
            implements AccessPath {

        public Query {
            given = List.copyOf(given);
            filters = List.copyOf(filters);
        }

        /** A partition that is the same for all entities is keyed where something narrows what is read of it. */
        @Override
        public AccessLimit level() {
            boolean narrowed = range != null || given.stream().anyMatch(each -> each.kind() != Given.Kind.TENANT);
            return narrowed && !keys.extent() ? AccessLimit.KEYED : AccessLimit.EXTENT;
        }
    }

    /**
     * A Query of an index whose keys are attributes, or several.
     *
     * @param given of all attributes of the partition key, and of the first ones of the sort key
     * @param range of the next attribute of the sort key; null for none
     * @param filters likewise; they don't name attributes of the key
     */
    record NativeQuery(
            int slot,
            EntityModel entity,
            NativeIndexModel index,
            List<Given> given,
            @Nullable SortRange range,
            List<Term> filters)
            implements AccessPath {

        public NativeQuery {
            given = List.copyOf(given);
            filters = List.copyOf(filters);
        }

        @Override
        public AccessLimit level() {
            return AccessLimit.KEYED;
        }
    }

    /** What any of several paths reads; an item that several read is one. */
    record Union(int slot, EntityModel entity, List<AccessPath> paths) implements AccessPath {

        public Union {
            paths = List.copyOf(paths);
        }

        @Override
        public AccessLimit level() {
            return paths.stream()
                    .map(AccessPath::level)
                    .max(AccessLimit::compareTo)
                    .orElse(AccessLimit.KEYED);
        }
    }

    /** All items of the table. */
    record Scan(int slot, EntityModel entity, List<Term> filters) implements AccessPath {

        public Scan {
            filters = List.copyOf(filters);
        }

        @Override
        public AccessLimit level() {
            return AccessLimit.SCAN;
        }
    }
}
