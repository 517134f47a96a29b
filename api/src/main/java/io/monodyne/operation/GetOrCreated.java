package io.monodyne.operation;

/**
 * What was found, or made.
 *
 * @param entity the one that is stored now; that which was given, where it was created
 * @param created whether it was made by this call
 */
public record GetOrCreated<E>(E entity, boolean created) {}
