package io.monodyne.metamodel;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What tells the items of one type from all others of the table.
 *
 * @param attribute the stored name, {@code _type} unless renamed
 * @param value of this very type; null for an abstract one, which no item is of
 */
public record TypeMark(String attribute, @Nullable AttributeValue value) {

    /** The name of the attribute unless {@code @DiscriminatorColumn} renames it. */
    public static final String STANDARD_ATTRIBUTE = "_type";
}
