package io.monodyne.metamodel;

/** The moments at which callbacks run (Jakarta Persistence 3.2, section 3.6). */
public enum LifecycleEvent {
    PRE_PERSIST,
    POST_PERSIST,
    PRE_REMOVE,
    POST_REMOVE,
    PRE_UPDATE,
    POST_UPDATE,
    POST_LOAD
}
