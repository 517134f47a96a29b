package io.monodyne.load;

import io.monodyne.WrongItemTypeException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;

/** What reading by key can't answer. */
final class LoadProblems {

    private LoadProblems() {}

    static EntityNotFoundException notFound(String entity) {
        return new EntityNotFoundException("MD-LOAD-01: there is no item of the " + entity
                + " that was asked for. It may have been deleted; use find, which answers null.");
    }

    static EntityNotFoundException dangling(String attribute, String target) {
        return new EntityNotFoundException("MD-LOAD-03: " + attribute + " refers to a " + target
                + " that is not there, and whose class can't stand for it unread. It may have been deleted. Delete what refers"
                + " to it with it, set the reference to null, or give " + target + " a class that can be lazy.");
    }

    static PersistenceException severalForOne(String entity, String attribute) {
        return new PersistenceException("MD-LOAD-04: several entities refer to one " + entity + " as the other side of "
                + attribute
                + ", which is a @OneToOne. Keep one of them, with @JoinColumn(unique = true) from then on, or map it"
                + " as @OneToMany.");
    }

    static WrongItemTypeException wrongType(String entity, String typeAttribute) {
        return new WrongItemTypeException("MD-LOAD-02: the item at the key of " + entity
                + " is of another type (attribute " + typeAttribute + "), so it is not read as one."
                + " Give the two types keys that can't be equal, or correct the item.");
    }

    static PersistenceException notUnread(String entity, String attribute) {
        return new PersistenceException("MD-LOAD-06: an instance of " + entity + " can't be made of its item alone: "
                + attribute
                + " is not in it, and no class of the two can show that it was not read. Give the one that is referred to a"
                + " class that can be lazy (not final, not of several types, enhancement not switched off).");
    }

    static PersistenceException readOutside(String entity) {
        return new PersistenceException("MD-LOAD-07: an instance of " + entity + " can't be made of its item alone: an"
                + " element of one of its collections was compared by more than the id of an entity it refers to, which was"
                + " not read. Let equals, hashCode and compareTo use ids of entities alone.");
    }

    static PersistenceException partialIndex(String entity, String index) {
        return new PersistenceException("MD-LOAD-05: a collection of " + entity + " is read by " + index
                + ", which does not have whole items: what is not projected would seem to be absent. Give the index the projection"
                + " ALL, or map another index for the collection.");
    }
}
