package io.monodyne.flush;

import io.monodyne.dynamo.Assignment;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.readable.StoredPath;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One action of an update that is planned without an instance. Immutable.
 *
 * @param value as it is stored: of a list or set, a list or set of the elements; anything for a removal
 */
public record UpdateAction(ActionKind kind, StoredPath path, AttributeValue value) {

    private static final AttributeValue NOTHING = AttributeValue.fromNul(true);

    /** Takes a value away. */
    public static UpdateAction remove(StoredPath path) {
        return new UpdateAction(ActionKind.REMOVE, path, NOTHING);
    }

    Assignment assignment() {
        return kind.assignment(path.stored(), value);
    }

    /** Whether it may be done twice: not where the elements behind one that is removed move up. */
    boolean repeatable() {
        return kind.repeatable() && !(kind == ActionKind.REMOVE && ofElement());
    }

    /** Whether it is about one element of a list. */
    boolean ofElement() {
        return path.stored().steps().get(path.stored().steps().size() - 1).isElement();
    }

    /** Whether a computed text has to follow it. */
    boolean touches(ModelPath source) {
        return path.covers(source);
    }

    /** What is stored of a source of a text that it touches. */
    Fact after(ModelPath source, Fact before) {
        int inside = source.steps().size() - path.stored().steps().size();
        if (inside == 0) {
            return kind.after(before, value);
        }
        if (kind == ActionKind.REMOVE) {
            return Fact.of(null);
        }
        if (kind != ActionKind.SET) {
            return Fact.UNKNOWN;
        }
        AttributeValue member = value;
        for (int i = path.stored().steps().size(); i < source.steps().size() && member != null; i++) {
            member = member.m().get(source.steps().get(i).storedName());
        }
        return Fact.of(member);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return kind + " " + path;
    }
}
