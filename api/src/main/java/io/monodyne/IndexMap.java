package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which attributes of an entity feed the keys of the table, or of one generic index.
 *
 * <p>A template is text with {@code {attribute}} slots, its components joined by {@code #}: {@code "ACCOUNT#{accountId}"}.
 * A slot names an attribute of the entity, or a path into an embeddable ({@code {address.city}}), and ends its component.
 * The keys are recomputed whenever an attribute they mention changes; where one of them is null both halves of the pair are
 * removed and the item drops out of the index.
 *
 * <p>An entity that declares no index map at all has {@code pk = Entity#{id}}, {@code sk = Entity}, and an extent.
 */
@Repeatable(IndexMaps.class)
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IndexMap {

    /** The index, e.g. {@code "gsi0"} or {@code "lsi0"}; empty for the table itself. */
    String index() default "";

    /** The template of the partition key; always empty for a local secondary index, which shares the table's. */
    String partitionKey() default "";

    /** The template of the sort key; empty means the name of the entity, alone. */
    String sortKey() default "";

    /**
     * Whether the attributes of the slots are stored beside the key as well. {@code false} drops those duplicates and decodes
     * the attributes from the key; it is refused at boot where a template can't be decoded exactly.
     */
    boolean storeShadow() default true;

    /**
     * Only for the table itself: whether a change of a key attribute moves the item (the old one is deleted if unchanged and
     * the new one put if absent, in one transaction) instead of being refused.
     */
    boolean rekey() default false;
}
