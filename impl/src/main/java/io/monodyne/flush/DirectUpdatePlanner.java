package io.monodyne.flush;

import io.monodyne.codec.Codec;
import io.monodyne.context.PendingEntity;
import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.RequiredKey;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UniqueModel;
import io.monodyne.metamodel.VersionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plans an update that is made of actions, for one concrete type. Lives for one plan.
 *
 * <p>Every text that is computed from a changed attribute (a joined attribute, the keys of an index, the key of a sentinel) is computed anew. A
 * source that becomes null takes the text away, whatever the others are. Else all other sources have to be known, and what is known becomes a
 * condition: two writers who change different sources would leave a text that matches neither. Where one is not known, the update is refused:
 * an index key that is stale, or a unique value that nobody guards, is worse than an operation that asks for more.
 */
final class DirectUpdatePlanner {

    private final DirectWrite.Update update;
    private final EntityModel model;
    private final String table;
    private final TableLayout layout;
    private final Assumptions assumed;
    private final Knowledge knowledge;
    private final ParentMaps maps;
    private final SnapshotDraft before;
    private final SnapshotDraft after;
    private final List<Assignment> computed = new ArrayList<>();
    private final List<Condition> bounds = new ArrayList<>();

    DirectUpdatePlanner(DirectWrite.Update update, String table, TableLayout layout, Assumptions assumed) {
        this.update = update;
        this.model = update.model();
        this.table = table;
        this.layout = layout;
        this.knowledge = new Knowledge(update, update.read());
        this.assumed = assumed;
        this.maps = new ParentMaps(assumed.missing());
        this.before = new SnapshotDraft(model, update.read());
        this.after = new SnapshotDraft(model, update.read());
    }

    DirectPlan plan() {
        ActionRules.check(update, knowledge);
        for (UpdateAction action : update.actions()) {
            if (!action.path().is(AttributeFlag.KEY_ONLY)) {
                maps.add(action);
            }
            Condition bound = SumBounds.condition(action);
            if (bound != null) {
                bounds.add(bound);
            }
        }
        update.actions().forEach(this::requireMade);
        model.rules().joined().forEach(this::deriveJoined);
        model.keys().indexes().forEach(this::deriveKeys);
        NativeKeys.check(model, this::factAfter);
        List<PlannedWrite> sentinels = sentinels();
        advanceVersion();
        requireIndexed();
        List<Assignment> assignments = new ArrayList<>(maps.assignments());
        assignments.addAll(computed);
        ItemWrite write = new ItemWrite.Update(
                table, model.itemKey(update.key()), assignments, condition(), RetryGuard.idempotent());
        boolean repeatable = update.condition() == null
                && model.version() == null
                && update.actions().stream().allMatch(this::repeatable);
        WriteRole role = new WriteRole.Direct(update, knowledge.relied());
        PlannedWrite main = new PlannedWrite(write, model, update.instance(), role);
        return new DirectPlan(main, sentinels, knowledge.relied(), repeatable);
    }

    /** An embeddable that is made around a value has to have its other members that are never null. */
    private void requireMade(UpdateAction action) {
        List<AttributeModel> attributes = action.path().attributes();
        for (int i = 1; i <= attributes.size(); i++) {
            ModelPath above = new ModelPath(attributes.subList(0, i));
            AttributeValue made = maps.made(AttributePath.of(above.storedSteps()));
            if (made != null && above.leaf() instanceof EmbeddedAttribute embedded) {
                Derivation.requireMembers(model.name(), above.name(), embedded, made.m());
            }
        }
    }

    private Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        if (update.condition() != null) {
            conditions.add(update.condition().condition());
        }
        knowledge.relied().forEach((path, value) -> conditions.add(DirectConditions.is(path, value)));
        conditions.addAll(maps.conditions());
        conditions.addAll(bounds);
        conditions.addAll(DirectConditions.there(update));
        return Condition.and(conditions);
    }

    /** Not where it makes false itself what the plan relies on: done again, it would be taken for a conflict. */
    private boolean repeatable(UpdateAction action) {
        return action.repeatable()
                && knowledge.relied().keySet().stream()
                        .noneMatch(path -> path.within(action.path().stored()));
    }

    /** Whether a source is touched. */
    private boolean touched(ModelPath source) {
        return update.actions().stream().anyMatch(action -> action.touches(source));
    }

    private Fact factAfter(ModelPath source) {
        Fact stored = knowledge.before(source);
        for (UpdateAction action : update.actions()) {
            if (action.touches(source)) {
                if (stored.known() && SumBounds.exceeded(action, stored.value())) {
                    throw DirectProblems.sumOutOfBounds(model.name(), action.path(), null);
                }
                return action.after(source, stored);
            }
        }
        return stored;
    }

    private boolean looksBack(ModelPath source) {
        return update.actions().stream()
                .filter(action -> action.touches(source))
                .allMatch(action -> action.kind().looksBack()); // also true of what is not touched
    }

    /** What becomes of a computed text. */
    private enum Outcome {
        UNTOUCHED,
        GONE,
        COMPUTED
    }

    /** @param what the text is, for messages */
    private Outcome derive(String what, List<ModelPath> sources) {
        List<ModelPath> flat = Knowledge.flat(sources);
        if (flat.stream().noneMatch(this::touched)) {
            return Outcome.UNTOUCHED;
        }
        List<String> unknown = new ArrayList<>();
        boolean gone = false;
        for (ModelPath source : flat) {
            Fact fact = factAfter(source);
            if (!fact.known()) {
                unknown.add(source.name());
            } else {
                gone |= fact.value() == null && touched(source) && !looksBack(source);
                after.put(source, fact.value());
            }
        }
        if (gone) {
            return Outcome.GONE;
        }
        if (!unknown.isEmpty()) {
            throw DirectProblems.notComputable(model.name(), what, unknown);
        }
        flat.stream().filter(this::looksBack).forEach(knowledge::relyOn);
        after.join(sources);
        return Outcome.COMPUTED;
    }

    private void deriveJoined(JoinedAttribute joined) {
        Outcome outcome =
                derive("the joined attribute " + joined.name(), joined.text().sources());
        if (outcome == Outcome.UNTOUCHED) {
            return;
        }
        String text = outcome == Outcome.GONE ? null : after.text(joined);
        AttributePath path = AttributePath.of(joined.storedName());
        AttributeValue value = text == null ? null : AttributeValue.fromS(text);
        computed.add(value == null ? Assignment.remove(path) : Assignment.set(path, value));
        after.put(new ModelPath(List.of(joined)), value);
    }

    private void deriveKeys(IndexModel index) {
        Outcome outcome = derive("the key of " + index.index(), index.sources());
        if (outcome == Outcome.UNTOUCHED) {
            return;
        }
        IndexModel.IndexKey key = outcome == Outcome.GONE ? null : KeyTexts.compute(model, index, after.snapshot());
        IndexLayout names = layout.index(index.index());
        if (index.partition() != null) {
            assign(names.partitionKey(), key == null ? null : key.partition());
        }
        assign(names.sortKey(), key == null ? null : key.sort());
    }

    private void assign(String name, @Nullable String text) {
        AttributePath path = AttributePath.of(name);
        computed.add(text == null ? Assignment.remove(path) : Assignment.set(path, AttributeValue.fromS(text)));
    }

    private List<PlannedWrite> sentinels() {
        List<UniqueModel> touched =
                model.rules().uniques().stream().filter(this::touched).toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        for (UniqueModel unique : touched) {
            know(unique.name(), unique.sources());
            AttributeModel timeToLive = model.rules().timeToLive();
            if (timeToLive != null) {
                know(unique.name(), List.of(new ModelPath(List.of(timeToLive))));
            }
        }
        Snapshot base = before.snapshot();
        Sentinels sentinels = new Sentinels();
        PendingEntity pending = PendingEntity.of(model, update.key(), update.instance(), base, after.snapshot());
        sentinels.add(pending, table, model.itemKey(update.key()));
        return sentinels.writes();
    }

    private boolean touched(UniqueModel unique) {
        AttributeModel timeToLive = model.rules().timeToLive();
        return Knowledge.flat(unique.sources()).stream().anyMatch(this::touched)
                || timeToLive != null && touched(new ModelPath(List.of(timeToLive)));
    }

    /** Of a unique value both the old and the new one have to be known. */
    private void know(String unique, List<ModelPath> sources) {
        for (ModelPath source : Knowledge.flat(sources)) {
            Fact old = knowledge.before(source);
            Fact next = factAfter(source);
            if (!old.known() || !next.known()) {
                throw DirectProblems.notComputable(
                        model.name(), "the unique value of " + unique, List.of(source.name()));
            }
            before.put(source, old.value());
            after.put(source, next.value());
            knowledge.relyOn(source);
        }
        before.join(sources);
        after.join(sources);
    }

    private void advanceVersion() {
        VersionModel version = model.version();
        if (version == null) {
            return;
        }
        AttributePath path = AttributePath.of(version.attribute().storedName());
        if (version.numeric()) {
            computed.add(new Assignment.Increase(path, AttributeValue.fromN("1")));
            return;
        }
        advanceMoment(version, path);
    }

    /** A moment only goes on, also where that of another clock is stored: else who read one before could take it for the same. */
    private void advanceMoment(VersionModel version, AttributePath path) {
        AttributeValue known = assumed.version();
        if (known == null) {
            known = knowledge
                    .before(new ModelPath(List.of(version.attribute())))
                    .value();
        }
        Codec<Object> codec = version.attribute().codec();
        AttributeValue next = Objects.requireNonNull(
                codec.encode(version.next(known == null ? null : codec.decode(known))), "a version is never nothing");
        computed.add(Assignment.set(path, next));
        List<Condition> earlier = new ArrayList<>();
        earlier.add(Condition.absent(path));
        earlier.add(Condition.compare(path, Comparison.LESS, next));
        if (assumed.version() != null) { // which another program may have spelt so that it does not compare
            earlier.add(Condition.compare(path, Comparison.EQUAL, assumed.version()));
        }
        bounds.add(Condition.or(earlier));
    }

    /** Throws where the item would drop out of a collection that it belongs to. */
    private void requireIndexed() {
        for (EntityModel type = model; type != null; type = type.superEntity()) {
            for (RequiredKey key : type.requiredKeys()) {
                List<ModelPath> sources = Knowledge.flat(key.index().sources());
                for (ModelPath source : sources) {
                    boolean goes = touched(source) && factAfter(source).absent();
                    if (goes && key.foreignKey().stream().noneMatch(column -> column.equals(source))) {
                        throw FlushProblems.notIndexed(model.name(), key, source.name());
                    }
                }
            }
        }
    }
}
