package io.monodyne.metamodel;

import io.monodyne.LimitExceededException;
import jakarta.persistence.PersistenceException;

/** What can be wrong when facts meet stored or given values. */
final class MetamodelProblems {

    private MetamodelProblems() {}

    static PersistenceException notAMap(Class<?> embeddable, String found) {
        return new PersistenceException("MD-MODEL-01: the stored attribute of embeddable " + embeddable.getSimpleName()
                + " is of type " + found + ", not a map. Was it written by another program, or was the mapping changed?"
                + " Correct the item, or map the attribute to what is stored.");
    }

    static IllegalArgumentException notAnEntity(Class<?> type) {
        return new IllegalArgumentException("MD-MODEL-02: " + type.getName()
                + " is not an entity of this persistence unit. Annotate it with @Entity and list it in the unit.");
    }

    static IllegalArgumentException wrongIdType(String entity, Class<?> expected, Class<?> found) {
        return new IllegalArgumentException("MD-MODEL-03: the id of " + entity + " is of type " + expected.getName()
                + ", not " + found.getName() + ". Pass an id of that type.");
    }

    static IllegalArgumentException nullId(String entity) {
        return new IllegalArgumentException("MD-MODEL-04: the id of " + entity
                + " is null, or a part of it is. An id can't be null: set it, or map it with @GeneratedValue.");
    }

    static LimitExceededException keyTooLong(String entity, String half, int bytes, int limit) {
        return new LimitExceededException("MD-MODEL-05: the " + half + " of " + entity + " would have " + bytes
                + " bytes; DynamoDB takes at most " + limit + ". Shorten the attributes its template names.");
    }

    static LimitExceededException keyNotRendered(String entity, String half, RuntimeException cause) {
        return new LimitExceededException(
                "MD-MODEL-06: the " + half + " of " + entity + " can't be computed: " + cause.getMessage(), cause);
    }

    static PersistenceException noId(String entity) {
        return new PersistenceException("MD-MODEL-07: an item of " + entity
                + " lacks a part of its id, so it can't be told which entity it is. Was it written by another program? Correct"
                + " or delete the item.");
    }
}
