package io.monodyne.readable;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.NearestName;
import java.util.List;

/** What can be wrong with a path, a value or a condition; always found before anything is sent. */
final class ReadableProblems {

    private ReadableProblems() {}

    static IllegalArgumentException noAttribute(String entity, String name, EntityModel model) {
        return new IllegalArgumentException(
                "MD-READABLE-01: " + entity + " has no attribute " + name + "." + nearest(name, model.attributes()));
    }

    static IllegalArgumentException noMember(String path, String name, EmbeddableModel model) {
        return new IllegalArgumentException("MD-READABLE-02: " + path + ": "
                + model.type().getSimpleName() + " has no attribute " + name + "." + nearest(name, model.attributes()));
    }

    private static String nearest(String name, List<AttributeModel> attributes) {
        List<String> names = attributes.stream()
                .filter(attribute -> attribute.declared() || attribute.name().contains("."))
                .map(AttributeModel::name)
                .toList();
        String nearest = NearestName.of(name, names);
        return nearest == null ? "" : " Was " + nearest + " meant?";
    }

    static IllegalArgumentException noInside(String entity, String path, String step, String needed) {
        return new IllegalArgumentException("MD-READABLE-03: in the path " + path + " of " + entity + ", " + step
                + " needs " + needed + " before it. Correct the path.");
    }

    static IllegalArgumentException association(String entity, String path, AssociationAttribute association) {
        return new IllegalArgumentException("MD-READABLE-04: " + path + " of " + entity
                + " is an association; an item holds the id of what it refers to, at most. Name that id ("
                + association.name() + ".id, for example), or work with the entity in an entity manager.");
    }

    static IllegalArgumentException wrongType(String path, Class<?> expected, Class<?> found) {
        return new IllegalArgumentException("MD-READABLE-05: " + path + " takes a value of type "
                + expected.getSimpleName() + "; a " + found.getSimpleName()
                + " does not fit, or not exactly. Pass a value of that type.");
    }

    static IllegalArgumentException notStorable(String path, RuntimeException cause) {
        return new IllegalArgumentException(
                "MD-READABLE-06: the value for " + path + " can't be stored: " + cause.getMessage(), cause);
    }

    static IllegalArgumentException storedAsNothing(String path) {
        return new IllegalArgumentException("MD-READABLE-07: the value for " + path
                + " is stored as nothing, as null and an empty set are. Ask for isNull(), or remove the attribute.");
    }

    static IllegalArgumentException noOrder(String path) {
        return new IllegalArgumentException("MD-READABLE-08: the stored values of " + path
                + " do not have the order that they have in Java (enums are stored by name, documents have none)."
                + " Compare by equalTo() or in().");
    }

    static IllegalArgumentException reversed(String path) {
        return new IllegalArgumentException("MD-READABLE-09: the bounds of between() for " + path
                + " are in the wrong order, so that nothing could be within. Pass the lower one first.");
    }

    static IllegalArgumentException noSize(String path) {
        return new IllegalArgumentException("MD-READABLE-10: " + path
                + " has no size: numbers and truth values have none. Compare the value itself.");
    }

    static IllegalArgumentException noText(String path) {
        return new IllegalArgumentException(
                "MD-READABLE-11: " + path + " is not stored as text, so it has no beginning. Compare it otherwise.");
    }

    static IllegalArgumentException noPart(String path) {
        return new IllegalArgumentException("MD-READABLE-12: " + path
                + " has no parts of that type: contains() is for a part of a text, or an element of a list or set.");
    }

    static IllegalArgumentException noCollection(String path) {
        return new IllegalArgumentException("MD-READABLE-13: " + path
                + " is no list or set of basic values or embeddables, so it has no elements. Use set() or remove().");
    }

    static IllegalArgumentException inKeyAlone(String entity, String path) {
        return new IllegalArgumentException("MD-READABLE-14: " + path + " of " + entity
                + " is stored in a key alone (storeShadow = false), where DynamoDB can't look inside."
                + " Store the attribute, or ask for the entity by that key.");
    }

    static IllegalArgumentException notComparable(String left, String right) {
        return new IllegalArgumentException("MD-READABLE-15: " + left + " can't be compared with " + right
                + ": that is itself, or is stored as another type, so that the answer is the same for all items."
                + " Compare values of one type.");
    }
}
