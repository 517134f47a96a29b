package io.monodyne.metamodel;

import io.monodyne.codec.Codec;

/**
 * An attribute computed from others.
 *
 * @param text how it is computed
 */
public record JoinedAttribute(AttributeFacts facts, Accessor accessor, Codec<Object> codec, TemplateText text)
        implements AttributeModel {}
