package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An attribute of an entity or embeddable. Factory-lived, immutable. */
public sealed interface AttributeModel
        permits BasicAttribute, EmbeddedAttribute, CollectionAttribute, JoinedAttribute, AssociationAttribute {

    AttributeFacts facts();

    Accessor accessor();

    /** How its values are stored; of {@code Object} since the model is not typed by the classes it describes. */
    Codec<Object> codec();

    default int ordinal() {
        return facts().ordinal();
    }

    default String name() {
        return facts().name();
    }

    default String storedName() {
        return facts().storedName();
    }

    default boolean is(AttributeFlag flag) {
        return facts().flags().contains(flag);
    }

    /** The ordinal whose mark tells of its changes. */
    default int mark() {
        return facts().mark();
    }

    /** Whether the item holds it under its own name. */
    default boolean stored() {
        return !is(AttributeFlag.KEY_ONLY);
    }

    /** Whether it is an attribute of the class, and not a column of one. */
    default boolean declared() {
        return !is(AttributeFlag.FOREIGN_KEY) && !is(AttributeFlag.HIDDEN);
    }

    /** The value as it has to be set: mutated where there is a mutator. */
    default @Nullable Object mutated(@Nullable Object value) {
        UnaryOperator<Object> mutator = facts().mutator();
        return value == null || mutator == null ? value : mutator.apply(value);
    }
}
