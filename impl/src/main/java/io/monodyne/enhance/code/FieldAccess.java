package io.monodyne.enhance.code;

/**
 * A read or write of an instance field.
 *
 * @param owner the internal name of the class that the code names, which may inherit the field
 * @param of which object
 */
public record FieldAccess(String owner, String field, boolean write, Origin of) {}
