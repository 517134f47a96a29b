package io.monodyne.tck.concurrency;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Without a version, so that writers come together, and with keys that share their sources. */
@Entity
@IndexMap(partitionKey = "TASK#{id}", sortKey = "TASK")
@IndexMap(index = "gsi0", partitionKey = "TYPE#{type}", sortKey = "{region}#{priority}")
@IndexMap(index = "gsi1", partitionKey = "OWNER#{owner}", sortKey = "OF#{type}#{owner}")
@IndexMap(index = "gsi2", partitionKey = "PLACE#{place}", sortKey = "IN#{address.city}")
@IndexMap(index = "lsi0", sortKey = "PRIORITY#{priority}")
class Task {

    @Id
    private String id;

    private String type;
    private String region;
    private String owner;
    private Integer priority;
    private String text;

    @Joined({"owner", "region"})
    private String place;

    @ElementCollection
    private Set<String> tags = new HashSet<>();

    @Embedded
    private Address address = new Address();

    /** With a member that is always there. */
    @Embeddable
    static class Address {
        private String city;
        private int zip;
    }

    protected Task() {}

    private void change(int attribute, Random random) {
        switch (attribute) {
            case 0 -> type = Kind.text(random);
            case 1 -> region = Kind.text(random);
            case 2 -> owner = Kind.text(random);
            case 3 -> priority = random.nextInt(3) == 0 ? null : random.nextInt(5) - 2;
            case 4 -> text = Kind.text(random);
            case 5 -> address.city = Kind.text(random);
            case 6 -> address.zip = random.nextInt(4);
            case 7 -> tags.add("tag" + random.nextInt(4));
            default -> tags.remove("tag" + random.nextInt(4));
        }
    }

    /** What is done with tasks. */
    static final class Tasks implements Kind<Task> {

        private static final int INT_DIGITS = 10;
        private static final int CHANGES = 9;

        @Override
        public Class<Task> type() {
            return Task.class;
        }

        @Override
        public boolean versioned() {
            return false;
        }

        @Override
        public List<String> key(String id) {
            return List.of("TASK#" + Recomputed.escaped(id), "TASK");
        }

        @Override
        public Task create(String id, Random random) {
            Task task = new Task();
            task.id = id;
            for (int i = 0; i < CHANGES; i++) {
                task.change(i, random);
            }
            return task;
        }

        @Override
        public void change(Task task, Random random) {
            for (int i = random.nextInt(4); i > 0; i--) {
                task.change(random.nextInt(CHANGES), random);
            }
        }

        @Override
        public Map<String, Object> state(Task task) {
            Map<String, Object> state = new HashMap<>();
            state.put("type", task.type);
            state.put("region", task.region);
            state.put("owner", task.owner);
            state.put("priority", task.priority);
            state.put("text", task.text);
            state.put("tags", new TreeSet<>(task.tags));
            state.put("city", task.address.city);
            state.put("zip", task.address.zip);
            return state;
        }

        @Override
        public Map<String, String> keys(Map<String, AttributeValue> item) {
            Recomputed of = new Recomputed(item);
            String place = Recomputed.joined(of.text("owner"), of.text("region"));
            String priority = of.number("priority", INT_DIGITS);
            return of.pair(
                            "gsi0",
                            Recomputed.joined("TYPE", of.text("type")),
                            Recomputed.joined(of.text("region"), priority))
                    .pair(
                            "gsi1",
                            Recomputed.joined("OWNER", of.text("owner")),
                            Recomputed.joined("OF", of.text("type"), of.text("owner")))
                    .pair(
                            "gsi2",
                            place == null ? null : "PLACE#" + Recomputed.escaped(place),
                            Recomputed.joined("IN", of.text("address.city")))
                    .local("lsi0", Recomputed.joined("PRIORITY", priority))
                    .keys();
        }
    }
}
