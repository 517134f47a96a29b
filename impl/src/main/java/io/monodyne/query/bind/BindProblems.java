package io.monodyne.query.bind;

import io.monodyne.metamodel.NearestName;
import io.monodyne.query.syntax.StatementException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with the meaning of statements. */
final class BindProblems {

    private BindProblems() {}

    private static StatementException problem(int at, String message) {
        return new StatementException(at, message);
    }

    /** The name that may have been meant. */
    private static String nearest(String name, Collection<String> known) {
        String nearest = NearestName.of(name, known);
        return nearest == null ? "" : " Did you mean " + nearest + "?";
    }

    static StatementException unknownEntity(int at, String name, Collection<String> known) {
        return problem(at, "MD-BIND-01: there is no entity " + name + "." + nearest(name, known));
    }

    static StatementException noEntity(int at, String name, String below) {
        return problem(
                at,
                "MD-BIND-02: " + name
                        + " is a superclass of entities, but no entity itself, so nothing can be found by it. Query "
                        + below + " instead, or make " + name + " an entity.");
    }

    static StatementException unknownVariable(int at, String name, Collection<String> known) {
        return problem(at, "MD-BIND-03: nothing is called " + name + " here." + nearest(name, known));
    }

    static StatementException unknownOwnAttribute(int at, String name, String entity, Collection<String> known) {
        return problem(
                at,
                "MD-BIND-04: entity " + entity + " has no attribute " + name + ", and nothing else is called that."
                        + nearest(name, known));
    }

    static StatementException unknownAttribute(Step step, String owner, Collection<String> known) {
        return problem(
                step.at(),
                "MD-BIND-05: " + owner + " has no attribute " + step.name() + "." + nearest(step.name(), known));
    }

    static StatementException attributeOfSubtype(Step step, String entity, String below) {
        return problem(
                step.at(),
                "MD-BIND-06: entity " + entity + " has no attribute " + step.name() + ", but " + below
                        + " has. Write TREAT(... AS " + below + ")." + step.name() + ".");
    }

    static StatementException throughCollection(Step step, String collection) {
        return problem(
                step.at(),
                "MD-BIND-07: a path can't go on from the collection " + collection + " to " + step.name()
                        + ": it has many elements. Join it (JOIN ..." + collection + " x) and write x." + step.name()
                        + ".");
    }

    static StatementException collectionAsValue(int at, String collection) {
        return problem(
                at,
                "MD-BIND-08: the collection " + collection
                        + " is no value. Join it to speak of its elements, or ask for SIZE, IS EMPTY or MEMBER OF.");
    }

    static StatementException noAttributes(Step step, String name, Class<?> type) {
        return problem(
                step.at(),
                "MD-BIND-09: " + name + " is of type " + type.getSimpleName() + ", which has no attribute "
                        + step.name() + ".");
    }

    static StatementException insideElement(int at, String name) {
        return problem(
                at,
                "MD-BIND-10: " + name
                        + " can't be used here: it is a collection, or an inverse side, inside an element of an element"
                        + " collection. Make the element an entity to query by it.");
    }

    static StatementException insideKey(Step step, String name) {
        return problem(
                step.at(),
                "MD-BIND-11: a path can't go on from " + name + " to " + step.name()
                        + ": the key of a map is compared as a whole.");
    }

    static StatementException declaredTwice(int at, String name) {
        return problem(
                at,
                "MD-BIND-12: the variable " + name
                        + " is declared twice. Upper and lower case do not matter: give one of them another name.");
    }

    static StatementException notAPath(int at) {
        return problem(at, "MD-BIND-13: a path is expected here: a variable and names of attributes after it.");
    }

    static StatementException notAnEntityPath(int at) {
        return problem(at, "MD-BIND-14: an entity is expected here: a variable, or a path that leads to one.");
    }

    static StatementException notACollection(int at) {
        return problem(at, "MD-BIND-15: a collection is expected here: a path that leads to one.");
    }

    static StatementException notTreatable(int at, String name) {
        return problem(at, "MD-BIND-16: only an entity can be treated as " + name + ".");
    }

    static StatementException notASubtype(int at, String name, String of) {
        return problem(
                at, "MD-BIND-17: " + name + " does not extend " + of + ", so no " + of + " can be treated as one.");
    }

    static StatementException notAMap(int at, String part) {
        return problem(
                at, "MD-BIND-18: " + part + " is only of a variable that ranges over a map. Join the map first.");
    }

    static StatementException entryOutsideSelect(int at) {
        return problem(at, "MD-BIND-19: ENTRY can be selected, and nothing else. Use KEY and VALUE.");
    }

    static StatementException notAList(int at) {
        return problem(
                at,
                "MD-BIND-20: INDEX is only of a variable that ranges over a list whose order is stored"
                        + " (@OrderColumn).");
    }

    static StatementException notAnAssociation(int at, String name) {
        return problem(at, "MD-BIND-21: " + name + " can't be joined: it is neither an association nor a collection.");
    }

    static StatementException fetchNotAllowed(int at) {
        return problem(
                at,
                "MD-BIND-22: JOIN FETCH is not possible here: only a query whose entities are the result can read more"
                        + " with them.");
    }

    static StatementException fetchOn(int at) {
        return problem(
                at,
                "MD-BIND-23: JOIN FETCH takes no ON: an entity has its collection as a whole, or not at all. Put the"
                        + " condition on a join of its own.");
    }

    static StatementException fetchOwnerNotSelected(int at, String name) {
        return problem(
                at,
                "MD-BIND-24: what has " + name + " is not selected, so there is nothing to read " + name
                        + " with. Select it, or use a plain join.");
    }

    static StatementException joinInBulk(int at) {
        return problem(at, "MD-BIND-25: UPDATE and DELETE take no joins. Use a subquery in the condition.");
    }

    static StatementException noVersion(int at, String entity) {
        return problem(at, "MD-BIND-26: entity " + entity + " has no version.");
    }

    static StatementException userFunction(int at, String name) {
        return problem(
                at,
                "MD-BIND-27: the function " + name
                        + " is not known: DynamoDB has no functions to call. Use those of the query language, or"
                        + " compute with the results.");
    }

    static StatementException unknownConstant(int at, String name, String type, Collection<String> known) {
        return problem(at, "MD-BIND-28: enum " + type + " has no constant " + name + "." + nearest(name, known));
    }

    static StatementException unknownClass(int at, String name) {
        return problem(
                at,
                "MD-BIND-29: there is no class " + name
                        + ". Write its full name, unless it is in the package of an entity.");
    }

    static StatementException noConstructor(int at, Class<?> type, List<Class<?>> arguments) {
        return problem(
                at,
                "MD-BIND-30: " + type.getSimpleName() + " has no constructor for "
                        + arguments.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ").")));
    }

    static StatementException notComparable(int at, String type, String other) {
        return problem(at, "MD-BIND-31: " + type + " can't be compared with " + other + ".");
    }

    static StatementException notACharacter(int at, String text) {
        return problem(
                at,
                "MD-BIND-32: a char is never equal to a text of " + text.length()
                        + " characters. Write one character.");
    }

    static StatementException noOrder(int at, String type) {
        return problem(at, "MD-BIND-33: " + type + " has no order: it can only be equal or not.");
    }

    static StatementException wrongArgument(int at, String function, String wanted, String type) {
        return problem(at, "MD-BIND-34: " + function + " takes " + wanted + " here, not " + type + ".");
    }

    static StatementException notANumber(int at, String type) {
        return problem(at, "MD-BIND-35: arithmetic is for numbers, not for " + type + ".");
    }

    static StatementException notACondition(int at, String type) {
        return problem(at, "MD-BIND-36: a condition is expected here, not " + type + ".");
    }

    static StatementException notAValue(int at) {
        return problem(at, "MD-BIND-37: this can't stand here: it is no value.");
    }

    static StatementException notAlike(int at, String one, String other) {
        return problem(at, "MD-BIND-38: the results are of different types: " + one + " and " + other + ".");
    }

    static StatementException notOneColumn(int at, int columns) {
        return problem(at, "MD-BIND-39: a subquery whose result is compared has one column, not " + columns + ".");
    }

    static StatementException mixedParameters(int at) {
        return problem(at, "MD-BIND-40: a statement has named parameters or numbered ones, not both.");
    }

    static StatementException aggregateNotAllowed(int at, String name) {
        return problem(
                at,
                "MD-BIND-41: " + name
                        + " can't stand here: aggregates are computed of the rows that are left, in SELECT, HAVING and"
                        + " ORDER BY, and not of each other. Use a subquery.");
    }

    static StatementException notGrouped(int at, String source) {
        return problem(
                at,
                "MD-BIND-42: rows of one group can have different values of this. Put it into GROUP BY, or into an"
                        + " aggregate. It is read from "
                        + source + ".");
    }

    static StatementException orderOfDistinct(int at) {
        return problem(at, "MD-BIND-43: distinct results can only be ordered by what is selected. Select this, too.");
    }

    static StatementException noSuchColumn(int at, int position, int columns) {
        return problem(at, "MD-BIND-44: there is no column " + position + ": the result has " + columns + ".");
    }

    static StatementException columnCounts(int at, int left, int right) {
        return problem(
                at,
                "MD-BIND-45: both queries need as many columns: the left one has " + left + ", this one " + right
                        + ".");
    }

    static StatementException columnTypes(int at, int column, String left, String right) {
        return problem(
                at,
                "MD-BIND-46: column " + column + " is " + left + " in the left query, and " + right + " in this one.");
    }

    static StatementException orderOfCombination(int at) {
        return problem(
                at,
                "MD-BIND-47: results put together are ordered by their columns: by the name or the number of one, or"
                        + " as the first query writes it.");
    }

    static StatementException notSettable(int at) {
        return problem(
                at,
                "MD-BIND-48: this can't be set: only basic attributes, embeddables and references whose key is stored"
                        + " with the entity can.");
    }

    static StatementException setId(int at, String name) {
        return problem(
                at,
                "MD-BIND-49: " + name
                        + " is part of the id, which never changes. Store a new entity, and remove the old one.");
    }

    static StatementException setImmutable(int at, String name) {
        return problem(at, "MD-BIND-50: " + name + " is set once, when the entity is stored, and never again.");
    }

    static StatementException setTwice(int at) {
        return problem(at, "MD-BIND-51: the same attribute is set twice.");
    }

    static StatementException notAssignable(int at, String type, String attribute) {
        return problem(at, "MD-BIND-52: " + type + " can't be the value of an attribute that is " + attribute + ".");
    }

    static StatementException nullOfPrimitive(int at) {
        return problem(at, "MD-BIND-53: the attribute is of a primitive type, which has no null.");
    }
}
