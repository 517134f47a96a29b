package io.monodyne.context;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a setter of a managed entity may do. The same rules hold again when a change is flushed, whatever way it came. */
public final class SetterRules {

    private SetterRules() {}

    /** The value to set, mutated; an exception where an immutable attribute would change. */
    static @Nullable Object check(EntityModel model, @Nullable Snapshot snapshot, int ordinal, @Nullable Object value) {
        AttributeModel attribute = model.attribute(ordinal);
        Object mutated = attribute.mutated(value);
        if (attribute.is(AttributeFlag.IMMUTABLE) && snapshot != null && snapshot.loaded(ordinal)) {
            requireChangeable(model, attribute, snapshot.value(ordinal), Snapshot.storedForm(attribute, mutated));
        }
        return mutated;
    }

    /**
     * Throws where an immutable attribute that has a value would get another one, or none; also one within an embeddable
     * that stays.
     */
    public static void requireChangeable(
            EntityModel model, AttributeModel attribute, @Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return;
        }
        if (attribute.is(AttributeFlag.IMMUTABLE) && !Snapshot.sameStored(attribute, before, after)) {
            throw ContextProblems.immutable(model.name(), attribute.name());
        }
        if (attribute instanceof EmbeddedAttribute embedded
                && before instanceof AttributeValue stored
                && after instanceof AttributeValue next) {
            requireMembersChangeable(model, attribute.name(), embedded, stored.m(), next.m());
        }
    }

    private static void requireMembersChangeable(
            EntityModel model,
            String path,
            EmbeddedAttribute embedded,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {
        for (AttributeModel member : embedded.embeddable().attributes()) {
            AttributeValue stored = before.get(member.storedName());
            AttributeValue next = after.get(member.storedName());
            String memberPath = path + "." + member.name();
            if (stored != null && member.is(AttributeFlag.IMMUTABLE) && !Snapshot.sameStored(member, stored, next)) {
                throw ContextProblems.immutable(model.name(), memberPath);
            }
            if (stored != null && next != null && member instanceof EmbeddedAttribute nested) {
                requireMembersChangeable(model, memberPath, nested, stored.m(), next.m());
            }
        }
    }
}
