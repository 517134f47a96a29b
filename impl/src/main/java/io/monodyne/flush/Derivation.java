package io.monodyne.flush;

import io.monodyne.context.UnitOfWork;
import io.monodyne.hydrate.AbsentValue;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.RequiredKey;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What follows from the state of an entity before it is written: joined attributes, the version, what must not be null. */
final class Derivation {

    private Derivation() {}

    /** With its joined attributes computed; they are put into the instance, too. */
    static Snapshot withJoined(Snapshot snapshot, Object instance) {
        Snapshot result = snapshot;
        for (JoinedAttribute attribute : snapshot.model().rules().joined()) {
            String text = text(attribute, result);
            if (!Objects.equals(text, attribute.accessor().get(instance))) {
                attribute.accessor().set(instance, text);
            }
            result = result.with(attribute.ordinal(), text);
        }
        return result;
    }

    /** As {@link #withJoined(Snapshot, Object)}, of a state without an instance. */
    static Snapshot withJoined(Snapshot snapshot) {
        Snapshot result = snapshot;
        for (JoinedAttribute attribute : snapshot.model().rules().joined()) {
            result = result.with(attribute.ordinal(), text(attribute, result));
        }
        return result;
    }

    private static @Nullable String text(JoinedAttribute attribute, Snapshot snapshot) {
        try {
            return attribute.text().compute(snapshot);
        } catch (IllegalArgumentException e) {
            throw FlushProblems.notJoined(snapshot.model().name(), attribute.name(), e);
        }
    }

    /**
     * With the version that follows on the one stored before the transaction; the instance gets it, too.
     *
     * @param base what is stored; null for a new entity
     */
    static Snapshot withNextVersion(Snapshot snapshot, @Nullable Snapshot base, Object instance, UnitOfWork unit) {
        VersionModel version = snapshot.model().version();
        if (version == null) {
            return snapshot;
        }
        Object next;
        try {
            next = version.next(base == null ? null : base.javaValue(version.attribute()));
        } catch (ArithmeticException e) {
            throw FlushProblems.versionExhausted(snapshot.model().name(), e);
        }
        unit.assignVersion(instance, version.attribute().accessor(), next);
        return snapshot.with(version.attribute().ordinal(), Snapshot.storedForm(version.attribute(), next));
    }

    /** Without what is mapped as never inserted; the instance goes without it, too, as it has to show what is stored. */
    static Snapshot insertable(Snapshot snapshot, Object instance) {
        Snapshot result = snapshot;
        for (AttributeModel attribute : snapshot.model().neverInserted()) {
            result = result.with(attribute.ordinal(), null);
            attribute.accessor().set(instance, AbsentValue.of(attribute));
        }
        return result;
    }

    /** Throws where an attribute that is never null is null and was not so before. */
    static void requireComplete(Snapshot snapshot, @Nullable Snapshot before) {
        EntityModel model = snapshot.model();
        for (AttributeModel attribute : model.attributes()) {
            Object value = snapshot.value(attribute.ordinal());
            if (before != null && before.value(attribute.ordinal()) == value) {
                continue;
            }
            if (value == null
                    && attribute.is(AttributeFlag.REQUIRED)
                    && !attribute.facts().javaType().isPrimitive()) {
                throw FlushProblems.required(
                        model.name(), model.attribute(attribute.mark()).name());
            }
            if (value instanceof AttributeValue stored && attribute instanceof EmbeddedAttribute embedded) {
                requireMembers(model.name(), attribute.name(), embedded, stored.m());
            }
        }
    }

    /** Throws where an item would not be found by a collection that it belongs to. */
    static void requireIndexed(Snapshot snapshot) {
        for (EntityModel model = snapshot.model(); model != null; model = model.superEntity()) {
            for (RequiredKey key : model.requiredKeys()) {
                if (key.missing(snapshot)) {
                    throw FlushProblems.notIndexed(snapshot.model().name(), key, nullSource(key, snapshot));
                }
            }
        }
    }

    private static String nullSource(RequiredKey key, Snapshot snapshot) {
        return key.index().sources().stream()
                .filter(source -> source.keyValue(snapshot) == null)
                .map(ModelPath::name)
                .findFirst()
                .orElse("a source");
    }

    /** Throws where a member that is never null is. */
    static void requireMembers(
            String entity, String path, EmbeddedAttribute embedded, Map<String, AttributeValue> members) {
        for (AttributeModel member : embedded.embeddable().attributes()) {
            AttributeValue stored = members.get(member.storedName());
            String memberPath = path + "." + member.name();
            if (stored == null && member.is(AttributeFlag.REQUIRED)) {
                throw FlushProblems.required(entity, memberPath);
            }
            if (stored != null && member instanceof EmbeddedAttribute nested) {
                requireMembers(entity, memberPath, nested, stored.m());
            }
        }
    }
}
