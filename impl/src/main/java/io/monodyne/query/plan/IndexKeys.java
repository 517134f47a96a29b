package io.monodyne.query.plan;

import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * The computed keys of an entity in the table or in an index. Factory-lived, immutable.
 *
 * @param index null for the table itself
 * @param global whether it is a global index, which is never read consistently
 * @param extent whether all entities of the type are in it, whatever their attributes
 * @param partition null for an extent
 * @param shards of an extent; else null
 * @param sort null where a sort key has nothing that can be asked for
 */
public record IndexKeys(
        @Nullable String index,
        boolean global,
        boolean extent,
        @Nullable TemplateText partition,
        @Nullable ShardText shards,
        @Nullable TemplateText sort) {

    static IndexKeys of(IndexModel model, boolean local, TemplateText ofTable) {
        TemplateText partition = model.partition() instanceof TemplateText template
                ? template
                : model.partition() == null ? ofTable : null;
        return new IndexKeys(
                model.index(),
                !local,
                model.extent(),
                partition,
                model.partition() instanceof ShardText shards ? shards : null,
                model.sort() instanceof TemplateText template ? template : null);
    }
}
