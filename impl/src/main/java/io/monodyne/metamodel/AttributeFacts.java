package io.monodyne.metamodel;

import java.lang.reflect.Member;
import java.util.Collections;
import java.util.EnumSet;
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
 * @param member the field or getter it is mapped by; that of the association for a column of one
 * @param mark the ordinal whose mark tells of its changes: its own, or for a column that of its reference
 */
public record AttributeFacts(
        int ordinal,
        String name,
        String storedName,
        Class<?> javaType,
        Set<AttributeFlag> flags,
        @Nullable UnaryOperator<Object> mutator,
        Member member,
        int mark) {

    public AttributeFacts {
        EnumSet<AttributeFlag> copy = EnumSet.noneOf(AttributeFlag.class); // asked for at every write, so by a bit each
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
    }

    /** The same with other flags. */
    public AttributeFacts with(Set<AttributeFlag> others) {
        return new AttributeFacts(ordinal, name, storedName, javaType, others, mutator, member, mark);
    }
}
