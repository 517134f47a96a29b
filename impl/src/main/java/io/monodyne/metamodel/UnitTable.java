package io.monodyne.metamodel;

/**
 * Which physical table the items of an entity are in.
 *
 * @param name the unit's table, for all entities that name none of their own
 */
public record UnitTable(String name) {

    public String of(EntityModel entity) {
        String own = entity.root().keys().physicalTable();
        return own == null ? name : own;
    }
}
