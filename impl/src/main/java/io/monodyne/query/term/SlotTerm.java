package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read from a slot of a row. Every variable of a statement has a slot of its own, those of its subqueries included. */
public sealed interface SlotTerm extends Term {

    int slot();

    @Override
    default List<Term> parts() {
        return List.of();
    }

    /** The entity itself: an {@link EntityRow}. */
    record Entity(int slot, EntityModel model) implements SlotTerm {

        @Override
        public Class<?> type() {
            return EntityRow.class;
        }
    }

    /**
     * A basic or embedded attribute of the entity, as a Java value; null where the entity is not of the model (TREAT).
     *
     * @param path also into embeddables
     */
    record Attribute(int slot, EntityModel model, ModelPath path, Class<?> type) implements SlotTerm {}

    /** What a reference of the entity names, by its foreign key, without reading it: an {@link EntityRow} without state. */
    record Reference(int slot, EntityModel model, AssociationPath path) implements SlotTerm {

        @Override
        public Class<?> type() {
            return EntityRow.class;
        }
    }

    /** A component of the key that a reference of the entity holds: {@code o.customer.id}, without reading the customer. */
    record ReferenceId(int slot, EntityModel model, AssociationPath path, int component, Class<?> type)
            implements SlotTerm {}

    /** The id object of the entity (ID). */
    record Id(int slot, EntityModel model, Class<?> type) implements SlotTerm {}

    /** The class of the entity (TYPE). */
    record Type(int slot, EntityModel model) implements SlotTerm {

        @Override
        public Class<?> type() {
            return Class.class;
        }
    }

    /**
     * An element of an element collection, or the value of an entry.
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Element(
            int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Element(int slot, Class<?> type) {
            this(slot, type, null);
        }
    }

    /** An attribute of an element that is an embeddable. */
    record ElementAttribute(int slot, List<AttributeModel> steps, Class<?> type) implements SlotTerm {

        public ElementAttribute {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The key of an entry of a map (KEY).
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Key(
            int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Key(int slot, Class<?> type) {
            this(slot, type, null);
        }
    }

    /** The place of an element in its list, from 0 (INDEX). */
    record Index(int slot) implements SlotTerm {

        @Override
        public Class<?> type() {
            return Integer.class;
        }
    }

    /**
     * What grouping has computed: an aggregate.
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Computed(
            int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Computed(int slot, Class<?> type) {
            this(slot, type, null);
        }
    }
}
