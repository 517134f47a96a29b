package io.monodyne.query.run;

import io.monodyne.dynamo.ItemPage;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import org.jspecify.annotations.Nullable;

/** Has DynamoDB count what one Query finds, where that is the result of a block. Lives as long as the counting. */
final class ItemCount {

    private final Execution execution;
    private final BoundBody.Block block;
    private final FirstStep first;

    ItemCount(Execution execution, BoundBody.Block block, FirstStep first) {
        this.execution = execution;
        this.block = block;
        this.first = first;
    }

    /** The row of the result; null where the items have to be looked at. */
    @Nullable
    Row row(Row base) {
        boolean alone = first.entity().concreteTypes().stream().noneMatch(EntityModel::sharesMark);
        if (!first.oneQuery() || !first.requests().exact() || !alone || someExpire()) {
            return null;
        }
        if (!new Changes(execution, first.entity(), first.requests(), null).none()) {
            return null;
        }
        Row row = base.copy();
        row.set(
                block.aggregates().get(0).slot(),
                count(first.requests().queries().get(0)));
        return row;
    }

    /** Whether only entities of some types expire, which the requests do not tell from others. */
    private boolean someExpire() {
        AttributeModel known = first.entity().rules().timeToLive();
        return first.entity().concreteTypes().stream()
                .map(type -> type.rules().timeToLive())
                .anyMatch(own -> own != null && (known == null || !known.stored()));
    }

    private long count(ItemQuery query) {
        long count = 0;
        for (ItemQuery next = query.countOnly(); next != null; ) {
            ItemPage page = execution.services().dynamo().query(next, execution.reported());
            execution.statistics().page(page);
            count += page.count();
            next = page.next() == null ? null : next.after(page.next());
        }
        return count;
    }
}
