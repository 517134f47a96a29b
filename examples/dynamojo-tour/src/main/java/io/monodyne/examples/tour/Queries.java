package io.monodyne.examples.tour;

import static io.monodyne.operation.ValuePath.path;

import io.monodyne.SingleTable;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Page;
import io.monodyne.operation.Reported;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items are found by what their attributes are: by the key that serves best, and never by a scan. */
final class Queries implements Runnable {

    private static final Instant MORNING = Saves.alert().id().raisedAt();

    private final SingleTable single;
    private final Transcript out;

    Queries(EntityManagerFactory factory, Transcript out) {
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        out.step("Three more alerts.");
        for (int hour = 1; hour <= 3; hour++) {
            Instant at = MORNING.plus(Duration.ofHours(hour));
            single.save(new Alert("acc-1", at, "ALARM", "Load is " + hour, hour))
                    .run();
        }
        choice();
        filters();
        named();
        pages();
        results();
        refusals();
    }

    private void choice() {
        out.step("A query finds its index by itself.");
        out.call("alerts of the account since nine");
        // region query
        List<Alert> since = single.query(Alert.class)
                .where(path(Alert_.accountId).equalTo("acc-1"))
                .where(path(Alert_.raisedAt).greaterThanOrEqualTo(MORNING.plus(Duration.ofHours(1))))
                .list()
                .run();
        // end region
        out.result(since.size() + " alerts");
        out.call("alerts of a kind: gsi0");
        out.result(single.query(Alert.class)
                        .where(path(Alert_.kind).equalTo("ALARM"))
                        .count()
                        .run()
                + " alerts");
    }

    private void filters() {
        out.step("What the key does not take is filtered by DynamoDB.");
        out.call("the alert of that account and time, with its title; and with one that it does not have");
        // region filter
        Condition<Notice> key = path(Alert_.accountId)
                .equalTo("acc-1")
                .and(path(Alert_.raisedAt).equalTo(MORNING));
        Page<Alert> page = single.query(Alert.class)
                .where(key)
                .where(path(Alert_.title).equalTo("Disk is almost full"))
                .run();
        // end region
        out.result(page.count() + " of " + page.scannedCount());
        Page<Alert> none = single.query(Alert.class)
                .where(key)
                .where(path(Alert_.title).equalTo("Nobody's title"))
                .run();
        out.result(none.count() + " of " + none.scannedCount());
    }

    private void named() {
        out.step("A query goes by the index that it names.");
        out.call("severe alerts of the account, by lsi0, the most severe first");
        // region named
        List<Alert> severe = single.query(Alert.class)
                .index("lsi0")
                .where(path(Alert_.accountId).equalTo("acc-1"))
                .where(path(Alert_.severity).greaterThan(1))
                .descending()
                .list()
                .run();
        // end region
        out.result(severe.stream().map(Alert::getSeverity).toList());
    }

    private void pages() {
        out.step("A query goes on where the last page ended.");
        out.call("two alerts of the account, and those behind them");
        // region pages
        Page<Alert> first = single.query(Alert.class)
                .where(path(Alert_.accountId).equalTo("acc-1"))
                .limit(2)
                .run();
        Map<String, AttributeValue> lastKey = first.lastKey().orElseThrow();
        Page<Alert> second = single.query(Alert.class)
                .where(path(Alert_.accountId).equalTo("acc-1"))
                .startAfter(lastKey)
                .run();
        // end region
        out.result(first.count() + " and " + second.count() + ", more: "
                + second.lastKey().isPresent());
    }

    private void results() {
        out.step("Results are entities, plain maps, or items as they are stored.");
        out.call("the alerts of a kind as maps, with what they cost; and as items");
        // region results
        Page<Map<String, Object>> maps = single.query(Alert.class)
                .where(path(Alert_.kind).equalTo("ALARM"))
                .reporting(Reported.CAPACITY_OF_INDEXES)
                .asAttributes()
                .run();
        Page<Map<String, AttributeValue>> items = single.query(Alert.class)
                .where(path(Alert_.kind).equalTo("ALARM"))
                .asItems()
                .run();
        // end region
        out.result(maps.content().get(0).get("search"));
        out.result(maps.count() + " for " + maps.usage().byIndex());
        out.result(items.content().get(0).get("gsi0_pk").s());
        out.result(maps.access());
    }

    private void refusals() {
        out.step("What no key serves is refused: that would be a scan.");
        out.call("alerts with a title; by an index that is not mapped; a consistent read of a global index");
        out.refused(() -> single.query(Alert.class)
                .where(path(Alert_.title).equalTo("Load is 1"))
                .run());
        out.refused(() -> single.query(Alert.class)
                .index("gsi7")
                .where(path(Alert_.kind).equalTo("ALARM"))
                .run());
        out.refused(() -> single.query(Alert.class)
                .where(path(Alert_.kind).equalTo("ALARM"))
                .consistent(true)
                .run());

        out.step("A value is never read as syntax.");
        out.call("alerts of a kind with everything in it that means something");
        out.result(single.query(Alert.class)
                        .where(path(Alert_.kind).equalTo("ALARM' OR #x = :y"))
                        .count()
                        .run()
                + " alerts");
    }
}
