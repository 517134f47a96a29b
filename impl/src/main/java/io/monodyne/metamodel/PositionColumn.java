package io.monodyne.metamodel;

import io.monodyne.codec.Codec;

/**
 * Where the place of an element is stored: its index in a list, or its key in a map.
 *
 * @param storedName in the item of the link or of the element
 * @param codec of an Integer; of the key of a map; or, for a key that is an entity, of its id
 */
public record PositionColumn(String storedName, Codec<Object> codec) {}
