package io.monodyne.mapping.draft;

/**
 * What an entity is called.
 *
 * @param entity the entity name of Jakarta Persistence, unique in the unit
 * @param logical the name in the default key template: that of {@code @Table}, or the entity name, of the root
 * @param root the entity name of the root of its hierarchy; its own where it extends no entity
 * @param type the class
 */
public record EntityNames(String entity, String logical, String root, Class<?> type) {}
