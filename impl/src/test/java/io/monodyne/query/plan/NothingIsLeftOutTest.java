package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.NativeKey;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Evaluation;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random conditions of random entities: whatever the terms are true of is read, and what is counted is nothing else. */
class NothingIsLeftOutTest {

    private static final TableLayout LAYOUT = TableLayout.generic("app");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** What is stored of an entity. */
    private record Stored(Snapshot snapshot, Item item) {

        static Stored of(Object instance) {
            EntityModel model = Plans.MODEL.entity(instance.getClass());
            Snapshot snapshot = Dehydrator.capture(model, instance);
            Map<String, AttributeValue> item =
                    Dehydrator.item(model, snapshot, LAYOUT, index -> index.compute(snapshot));
            ItemKey key = model.itemKey(model.keyOf(snapshot));
            item.put("pk", AttributeValue.fromS(key.partition()));
            item.put("sk", AttributeValue.fromS(key.sort()));
            return new Stored(snapshot, Item.of(item));
        }

        EntityRow row() {
            return new EntityRow(snapshot.model().keyOf(snapshot), snapshot);
        }
    }

    private static boolean reads(Requests requests, Stored stored) {
        return requests.keys().contains(stored.row().key())
                || requests.queries().stream().anyMatch(query -> reads(query, stored))
                || requests.scan() != null && FilterMeaning.keeps(requests.scan(), stored.item());
    }

    private static boolean reads(ItemQuery query, Stored stored) {
        IndexLayout keys = query.index() == null ? new IndexLayout("", "pk", "sk", true) : LAYOUT.index(query.index());
        if (query.key() instanceof NativeKey key) {
            return key.ofPartition(stored.item(), keys)
                    && conditions(key).stream().allMatch(each -> FilterMeaning.keeps(each, stored.item()))
                    && FilterMeaning.keeps(query.filter(), stored.item());
        }
        return stored.item().get(keys.partitionKey()) != null
                && query.key().ofPartition(stored.item(), keys)
                && query.key().contains(stored.item(), keys)
                && FilterMeaning.keeps(query.filter(), stored.item());
    }

    private static List<Condition> conditions(NativeKey key) {
        List<Condition> conditions = new ArrayList<>();
        key.sort()
                .forEach(each -> conditions.add(Condition.compare(
                        io.monodyne.dynamo.AttributePath.of(each.name()),
                        io.monodyne.dynamo.Comparison.EQUAL,
                        each.value())));
        if (key.range() != null && key.range().condition() != null) {
            conditions.add(key.range().condition());
        }
        return conditions;
    }

    private static void tryOne(Random random) {
        RandomShop shop = new RandomShop(random);
        String entity = shop.one(RandomShop.entities());
        String jpql = "select count(e) from " + entity + " e where " + shop.condition(entity);
        StatementPlan plan = Plans.of(jpql);
        BlockPlan block = (BlockPlan) plan.body();
        Step.Read read = (Step.Read) block.steps().get(0);
        Evaluation evaluation = new Evaluation(shop.parameters(), NOW, (query, outer, most) -> List.of());
        Row empty = new Row(plan.statement().slots(), evaluation);
        Reading reading = new Reading(LAYOUT, "mine", true, NOW);
        Requests requests = Requests.of(read.access().path(), term -> term.value(empty), reading);
        Term where = Objects.requireNonNull(block.block().where());
        for (Object instance : shop.entities(entity, 12)) {
            Stored stored = Stored.of(instance);
            Row row = empty.copy();
            row.set(read.slot(), stored.row());
            boolean asked = Boolean.TRUE.equals(where.value(row));
            boolean read1 = reads(requests, stored);
            String what = jpql + "\n" + shop.parameters() + "\n" + plan + "\n" + requests + "\n"
                    + stored.item().names() + PlainText.of(stored.item());
            assertTrue(!asked || read1, "left out: " + what);
            assertTrue(asked || !read1 || !block.countable() || !requests.exact(), "counted: " + what);
        }
    }

    @Test
    void whatIsAskedForIsRead() {
        Seeds.forEach(2_000, NothingIsLeftOutTest::tryOne);
    }

    /** An item with its values, which its own text does not show. */
    private static final class PlainText {

        static String of(Item item) {
            StringBuilder text = new StringBuilder();
            item.names()
                    .forEach(name -> text.append(' ').append(name).append('=').append(item.get(name)));
            return text.toString();
        }
    }
}
