package io.monodyne.metamodel;

import java.lang.reflect.Member;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every attribute has.
 *
 * @param ordinal its place in the entity (or embeddable), from 0; bits, snapshots and masks go by it
 * @param name as declared in Java
 * @param storedName as stored in the item
 * @param javaType the declared type
 * @param flags what else is true of it
 * @param mutator normalises a value that is set; null where there is none
 * @param member the field or getter it is mapped by
 */
public record AttributeFacts(
        int ordinal,
        String name,
        String storedName,
        Class<?> javaType,
        Set<AttributeFlag> flags,
        @Nullable UnaryOperator<Object> mutator,
        Member member) {

    public AttributeFacts {
        flags = Set.copyOf(flags);
    }
}
