package io.monodyne.examples.tour;

import io.monodyne.SingleTable;
import io.monodyne.operation.GetOrCreated;
import io.monodyne.operation.ValuePath;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Users as pynamodb_single_table has them: a generated id, a unique name, get or create, versions, validation. */
final class Users implements Runnable {

    private static final int THREADS = 8;

    private final EntityManagerFactory factory;
    private final SingleTable single;
    private final Transcript out;

    Users(EntityManagerFactory factory, Transcript out) {
        this.factory = factory;
        this.single = factory.unwrap(SingleTable.class);
        this.out = out;
    }

    @Override
    public void run() {
        User ann = create();
        get(ann);
        exceptions();
        concurrently();
        types();
        changes();
        invalid();
    }

    private User create() {
        out.step("A user is got or created.");
        out.call("get or create ann, twice");
        // region get-or-create
        GetOrCreated<User> first = single.getOrCreate(new User("ann", "ann@example.com"))
                .by("username")
                .run();
        GetOrCreated<User> second = single.getOrCreate(new User("ann", "other@example.com"))
                .by("username")
                .run();
        // end region
        out.result("created: " + first.created() + ", then " + second.created() + ", "
                + second.entity().getEmail());
        return first.entity();
    }

    private void get(User ann) {
        out.step("A user is got by the generated id, and by the unique name.");
        out.call("by uid; by username");
        UUID uid = ann.getUid();
        // region unique
        Optional<User> byUid = single.get(User.class, uid).run();
        Optional<User> byName =
                single.getUnique(User.class, Map.of("username", "ann")).run();
        // end region
        out.result(byUid.orElseThrow().getUsername() + ", "
                + byName.orElseThrow().getUid().equals(uid) + ", activated: "
                + byName.get().getActivatedAt().equals(ann.getActivatedAt()));
    }

    private void exceptions() {
        out.step("None and several have names of their own.");
        out.call("the one user with that email; the one user at all, of two; a second ann");
        single.save(new User("bob", "bob@example.com")).run();
        // region single
        Optional<User> none = single.query(User.class)
                .where(ValuePath.<User>path("email").equalTo("zoe@example.com"))
                .singleOrEmpty()
                .run();
        // end region
        out.result(none);
        out.refused(() -> single.query(User.class)
                .where(ValuePath.<User>path("email").equalTo("zoe@example.com"))
                .single()
                .run());
        out.refused(() -> single.query(User.class).single().run());
        out.refused(() -> single.save(new User("ann", "third@example.com")).run());
    }

    private void concurrently() {
        out.step("One of many creates, and everybody gets the same.");
        out.call("get or create cid in " + THREADS + " threads");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Set<UUID> uids = Collections.newSetFromMap(new ConcurrentHashMap<>());
        out.silently(() -> {
            List<CompletableFuture<GetOrCreated<User>>> all = IntStream.range(0, THREADS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> single.getOrCreate(new User("cid", i + "@example.com"))
                                    .by("username")
                                    .run(),
                            threads))
                    .toList();
            all.forEach(each -> uids.add(each.join().entity().getUid()));
            out.result(
                    all.stream().filter(each -> each.join().created()).count() + " created, " + uids.size() + " user");
        });
        threads.shutdown();
    }

    private void types() {
        out.step("All users are in a partition of their own, all teams in an extent.");
        out.call("count users; list teams");
        single.save(new Team("storage", "Full is empty")).run();
        // region types
        long users = single.query(User.class).count().run();
        List<Team> teams = single.query(Team.class).list().run();
        // end region
        out.result(users + " users, " + teams.size() + " team");
    }

    private void changes() {
        out.step("Every save goes on with the version.");
        out.call("activate ann, and save her as she was before");
        User ann = single.getUnique(User.class, Map.of("username", "ann")).run().orElseThrow();
        User stale =
                single.getUnique(User.class, Map.of("username", "ann")).run().orElseThrow();
        // region version
        ann.setActivatedAt(Instant.parse("2026-03-01T12:00:00Z"));
        single.save(ann).overwriting().run();
        // end region
        out.result("version " + ann.getVersion());
        stale.setEmail("stale@example.com");
        out.refused(() -> single.save(stale).overwriting().run());
        out.call("delete ann: by key with her name, which is free again then");
        // region delete-unique
        single.delete(User.class, ann.getUid())
                .when(ValuePath.<User>path("username").equalTo("ann"))
                .run();
        // end region
    }

    private void invalid() {
        out.step("What is not valid is not sent.");
        out.call("save a user whose email is none");
        out.refused(() -> single.save(new User("dan", "not an email")).run());
        out.call("the same in a transaction of an entity manager");
        out.refused(() -> factory.runInTransaction(em -> em.persist(new User("", "dan@example.com"))));
    }
}
