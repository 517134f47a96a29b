package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import io.monodyne.key.KeyFormat;

/**
 * An attribute of a basic type: one scalar of the item.
 *
 * @param keyFormat how it is written where it is a component of a key
 */
public record BasicAttribute(AttributeFacts facts, Accessor accessor, Codec<Object> codec, KeyFormat keyFormat)
        implements AttributeModel {}
