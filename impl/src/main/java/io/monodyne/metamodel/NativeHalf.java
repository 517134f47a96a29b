package io.monodyne.metamodel;

import java.util.List;

/**
 * The attributes of an entity that are, or are called like, those of one half of the key of a native index. DynamoDB holds every
 * item of the table to the rules of index keys there, whether its entity maps the index or not.
 *
 * @param index its name
 * @param sort whether it is the sort key
 */
public record NativeHalf(String index, boolean sort, List<AttributeModel> attributes) {

    public NativeHalf {
        attributes = List.copyOf(attributes);
    }
}
