package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import org.jspecify.annotations.Nullable;

/**
 * An element collection: a set, list or map of basic values or embeddables.
 *
 * @param elements what it is made of
 */
public record CollectionAttribute(AttributeFacts facts, Accessor accessor, Codec<Object> codec, Elements elements)
        implements AttributeModel {

    /**
     * What a collection is made of.
     *
     * @param elementType of the elements, or of the values of a map
     * @param keyType of the keys of a map; null for other collections
     * @param embeddable the elements' embeddable; null for basic elements
     * @param keyTarget what the keys of a map are if they are entities; else null
     */
    public record Elements(
            Class<?> elementType,
            @Nullable Class<?> keyType,
            @Nullable EmbeddableModel embeddable,
            @Nullable EntityTarget keyTarget) {

        /** Whether the keys of a map are entities. */
        public boolean entityKey() {
            return keyTarget != null;
        }
    }
}
