package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.readable.StoredPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the actions of an update may not do. Stateless. */
final class ActionRules {

    private ActionRules() {}

    /** Throws where an action can't be done, whatever is stored. */
    static void check(DirectWrite.Update update, Knowledge knowledge) {
        if (update.actions().isEmpty()) {
            throw DirectProblems.emptyUpdate(update.model().name());
        }
        requireApart(update);
        for (UpdateAction action : update.actions()) {
            checkAttribute(update.model(), action, knowledge);
            checkType(update.model(), action);
        }
    }

    private static void requireApart(DirectWrite.Update update) {
        List<UpdateAction> actions = update.actions();
        for (int i = 0; i < actions.size(); i++) {
            AttributePath one = actions.get(i).path().stored();
            for (int j = 0; j < i; j++) {
                AttributePath other = actions.get(j).path().stored();
                if (one.within(other) || other.within(one)) {
                    throw DirectProblems.overlapping(
                            update.model().name(),
                            actions.get(j).path().name(),
                            actions.get(i).path().name());
                }
            }
        }
    }

    private static void checkAttribute(EntityModel model, UpdateAction action, Knowledge knowledge) {
        requireWritable(model, action.path());
        if (action.path().is(AttributeFlag.IMMUTABLE)) {
            checkImmutable(model, action, knowledge);
        }
        AttributeModel leaf = action.path().leaf();
        if (action.kind() == ActionKind.SET && leaf instanceof EmbeddedAttribute embedded) {
            checkMembers(model, action, action.path().attributes(), embedded, knowledge);
        }
        if (action.kind() == ActionKind.REMOVE && leaf != null && leaf.is(AttributeFlag.REQUIRED)) {
            throw FlushProblems.required(model.name(), action.path().name());
        }
    }

    /** What no operation may write, whatever it is to be. */
    private static void requireWritable(EntityModel model, StoredPath path) {
        if (path.is(AttributeFlag.ID)) {
            throw DirectProblems.actionOnId(model.name(), path.name());
        }
        if (path.is(AttributeFlag.VERSION)) {
            throw DirectProblems.actionOnVersion(model.name(), path.name());
        }
        if (path.is(AttributeFlag.TENANT) || model.tenantColumns().stream().anyMatch(path::covers)) {
            throw DirectProblems.actionOnTenant(model.name(), path.name());
        }
        if (path.root() instanceof JoinedAttribute || path.is(AttributeFlag.HIDDEN)) {
            throw DirectProblems.actionOnComputed(model.name(), path.name());
        }
        if (path.is(AttributeFlag.NOT_UPDATABLE)) {
            throw DirectProblems.actionOnNotUpdatable(model.name(), path.name());
        }
    }

    /** Its one value may be given as long as there is none. */
    private static void checkImmutable(EntityModel model, UpdateAction action, Knowledge knowledge) {
        if (action.kind() == ActionKind.SET_IF_ABSENT && !action.path().stored().nested()) {
            return;
        }
        ModelPath path = new ModelPath(List.of(action.path().root()));
        boolean first =
                action.kind() == ActionKind.SET && knowledge.before(path).absent();
        if (!first) {
            throw DirectProblems.immutable(model.name(), action.path().name());
        }
        knowledge.relyOn(path);
    }

    /** An embeddable that is written whole keeps what is immutable inside it, as far as that has a value. */
    private static void checkMembers(
            EntityModel model,
            UpdateAction action,
            List<AttributeModel> above,
            EmbeddedAttribute embedded,
            Knowledge knowledge) {
        for (AttributeModel member : embedded.embeddable().attributes()) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(member);
            ModelPath path = new ModelPath(steps);
            if (member.is(AttributeFlag.IMMUTABLE)) {
                Fact before = knowledge.before(path);
                boolean kept = before.absent()
                        || before.known()
                                && Snapshot.sameStored(
                                        member,
                                        before.value(),
                                        action.after(path, before).value());
                if (!kept) {
                    throw DirectProblems.immutable(model.name(), path.name());
                }
                knowledge.relyOn(path);
            }
            if (member instanceof EmbeddedAttribute nested) {
                checkMembers(model, action, steps, nested, knowledge);
            }
        }
    }

    private static void checkType(EntityModel model, UpdateAction action) {
        switch (action.kind()) {
            case INCREASE -> require(model, action, number(action.path()), "a whole or decimal number that is stored as it is");
            case APPEND, PREPEND -> require(model, action, action.value().hasL() && !isSet(action.path()), "a list");
            case ADD_ELEMENTS, DELETE_ELEMENTS ->
                require(
                        model,
                        action,
                        !action.value().hasL() && !action.path().stored().nested(),
                        "a set of texts or numbers that is an attribute of the entity itself");
            default -> {}
        }
    }

    private static void require(EntityModel model, UpdateAction action, boolean fits, String needed) {
        if (!fits) {
            throw DirectProblems.actionNeeds(
                    model.name(), action.kind().name(), action.path().name(), needed);
        }
    }

    /** DynamoDB adds in decimals, where a floating number does not stay what Java would make of it. */
    private static boolean number(StoredPath path) {
        Class<?> type = path.javaType();
        boolean floating = type == double.class || type == float.class || type == Double.class || type == Float.class;
        boolean number = type.isPrimitive() && type != boolean.class && type != char.class
                || Number.class.isAssignableFrom(type);
        return path.codec().scalarType() == AttributeValue.Type.N && number && !floating && storedAsItIs(path);
    }

    /**
     * Not where it is converted or mutated: what is added to what is stored is another number then. Of numbers only a converted one has a codec
     * of values that may change in place.
     */
    private static boolean storedAsItIs(StoredPath path) {
        AttributeModel leaf = path.leaf();
        return !path.codec().mutable() && (leaf == null || leaf.facts().mutator() == null);
    }

    private static boolean isSet(StoredPath path) {
        AttributeModel leaf = path.leaf();
        return leaf instanceof CollectionAttribute && Set.class.isAssignableFrom(path.javaType());
    }
}
