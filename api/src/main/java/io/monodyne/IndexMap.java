package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which attributes of an entity feed the keys of the table, or of one index.
 *
 * <p>A template is text with {@code {attribute}} slots, its components joined by {@code #}: {@code "ACCOUNT#{accountId}"}.
 * A slot names an attribute of the entity, or a path into an embeddable ({@code {address.city}}), and ends its component.
 * The keys are recomputed whenever an attribute they mention changes; where one of them is null both halves of the pair are
 * removed and the item drops out of the index.
 *
 * <p>Instead of templates a global index can have the stored attributes themselves as its keys, several to each half:
 * {@code partitionAttributes = {"region", "status"}, sortAttributes = "placedAt"}. Nothing is written for such an index. It has
 * to have been created with these attributes as its key schema.
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
     * The attributes that are the partition key of a global index: one to four, in the order of its key schema, instead of
     * {@link #partitionKey}. Each is a basic attribute of the entity itself, or a column of one of its references
     * ({@code customer.id}), and is stored as text, number or binary. A query names all of them.
     *
     * <p>An empty text or binary value, and values of more than 2048 bytes together, are refused before they are written.
     */
    String[] partitionAttributes() default {};

    /**
     * The attributes that are the sort key of an index with {@link #partitionAttributes}: up to four, in the order in which it
     * sorts. A query names the first ones, and a range of the next. All of them have to have values for an item to be in the
     * index, at most 1024 bytes together.
     */
    String[] sortAttributes() default {};

    /** What becomes of the keys where an attribute that feeds them is null: they are dropped, and nothing else is allowed. */
    NullSource nullSource() default NullSource.DROP;

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
