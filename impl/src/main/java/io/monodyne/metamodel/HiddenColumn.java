package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import io.monodyne.key.KeyFormat;

/**
 * What a collection keeps in the items of its elements, without an attribute of their class.
 *
 * @param keyFormat how it is written where it is a component of a key
 * @param tenant whether it says whose the owner of the collection is
 */
public record HiddenColumn(
        String storedName, Class<?> javaType, Codec<Object> codec, KeyFormat keyFormat, boolean tenant) {}
