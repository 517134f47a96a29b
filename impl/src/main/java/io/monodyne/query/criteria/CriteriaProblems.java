package io.monodyne.query.criteria;

import org.jspecify.annotations.Nullable;

/** What a criteria query can't be made of. Those that the specification has an exception for have that one. */
final class CriteriaProblems {

    private CriteriaProblems() {}

    static IllegalArgumentException unknown(Class<?> type, @Nullable String name, @Nullable String nearest) {
        String guess = nearest == null ? "" : " Was " + nearest + " meant?";
        return new IllegalArgumentException("MD-CRITERIA-01: " + type.getName() + " has no attribute " + name + "."
                + guess + " Attributes of a subclass are reached by treat.");
    }

    static IllegalStateException basic(Class<?> type, @Nullable String name) {
        return new IllegalStateException("MD-CRITERIA-02: " + name + " was asked for of a value of type "
                + type.getName() + ", which is basic and has no attributes. Ask what the value is an attribute of.");
    }

    static IllegalArgumentException throughCollection(String collection, String name) {
        return new IllegalArgumentException("MD-CRITERIA-03: " + collection + " is a collection, and " + name
                + " an attribute of its elements. Join it: join(\"" + collection + "\").get(\"" + name + "\").");
    }

    static IllegalArgumentException foreign(@Nullable Object found, String kind) {
        String what =
                found == null ? "null" : "an object of " + found.getClass().getName();
        return new IllegalArgumentException("MD-CRITERIA-04: " + what + " was given as a " + kind
                + ". Queries are built of what the CriteriaBuilder of Monodyne has made alone.");
    }

    static IllegalArgumentException noAttribute(Class<?> type) {
        return new IllegalArgumentException("MD-CRITERIA-05: an attribute of " + type.getName()
                + " is null. The fields of canonical metamodel classes are filled when the factory is made: make it"
                + " before they are used, or give the name of the attribute.");
    }

    static IllegalArgumentException notJoinable(String attribute) {
        return new IllegalArgumentException("MD-CRITERIA-06: " + attribute
                + " has a basic value: there is nothing to join or fetch. Use get(\"" + attribute + "\").");
    }

    static IllegalArgumentException otherKind(String attribute, Class<?> kind) {
        return new IllegalArgumentException("MD-CRITERIA-07: " + attribute + " is no " + kind.getSimpleName()
                + ". Join it as what it is declared, or by join(\"" + attribute + "\").");
    }

    static UnsupportedOperationException right() {
        return new UnsupportedOperationException(
                "MD-CRITERIA-08: right outer joins are not part of the query language. Begin at the"
                        + " other entity, with a left join.");
    }

    static IllegalStateException noCondition(String origin) {
        return new IllegalStateException("MD-CRITERIA-09: a condition was given to " + origin
                + ", which is not joined here. Put it into where.");
    }

    static IllegalStateException notCorrelated(String origin) {
        return new IllegalStateException("MD-CRITERIA-10: " + origin
                + " is not correlated, so nothing is its correlation parent. Ask isCorrelated first.");
    }

    static IllegalArgumentException embeddedCorrelation(String origin) {
        return new IllegalArgumentException("MD-CRITERIA-11: " + origin
                + " has no rows of its own that a subquery could be correlated with. Correlate what it is"
                + " embedded in.");
    }

    static IllegalArgumentException elsewhere(String origin) {
        return new IllegalArgumentException("MD-CRITERIA-12: " + origin
                + " is used in a query that it does not belong to. Use a root of the query itself, or"
                + " correlate it in a subquery.");
    }

    static IllegalArgumentException aliasTwice(String alias) {
        return new IllegalArgumentException(
                "MD-CRITERIA-13: two selections have the alias " + alias + ". Give each an alias of its own.");
    }

    static IllegalStateException aliasTaken(String alias, String other) {
        return new IllegalStateException("MD-CRITERIA-14: a selection has the alias " + alias + " and can't get "
                + other + ": an alias is given once. Select another expression.");
    }

    static IllegalArgumentException nestedRow(Class<?> type) {
        return new IllegalArgumentException("MD-CRITERIA-15: a tuple or an array can't be a part of a "
                + type.getSimpleName() + ". Select its parts.");
    }

    static IllegalStateException notCompound() {
        return new IllegalStateException(
                "MD-CRITERIA-16: a selection of one value has no items. Ask isCompoundSelection first.");
    }

    static IllegalStateException incomplete(String what, String method) {
        return new IllegalStateException("MD-CRITERIA-17: " + what + " needs a call of " + method + " first.");
    }

    static IllegalStateException secondRoot(String kind) {
        return new IllegalStateException("MD-CRITERIA-18: " + kind
                + " has one root, and has it already. Use getRoot, and subqueries for other entities.");
    }

    static IllegalArgumentException joinInBulk(String kind) {
        return new IllegalArgumentException(
                "MD-CRITERIA-19: " + kind + " can't join or fetch. Correlate its root in a subquery, and join there.");
    }

    static IllegalArgumentException notOfTarget() {
        return new IllegalArgumentException(
                "MD-CRITERIA-20: an update sets attributes of its own root. Begin the path at the root that from has"
                        + " given.");
    }

    static IllegalStateException inBulk() {
        return new IllegalStateException(
                "MD-CRITERIA-21: the subquery is in an update or a delete, which getParent can't give. Use"
                        + " getContainingQuery.");
    }

    static IllegalArgumentException nullLiteral() {
        return new IllegalArgumentException(
                "MD-CRITERIA-22: null is no literal. Use nullLiteral, or isNull to compare with it.");
    }

    static IllegalArgumentException parameterName(@Nullable String name) {
        return new IllegalArgumentException("MD-CRITERIA-23: a parameter can't be named " + name
                + ". Give it a name that does not begin with #, or none.");
    }

    static IllegalArgumentException temporalField(Object field) {
        return new IllegalArgumentException("MD-CRITERIA-24: " + field
                + " is no field of a date or time that can be extracted. Use those of LocalDateField, LocalTimeField"
                + " and LocalDateTimeField.");
    }
}
