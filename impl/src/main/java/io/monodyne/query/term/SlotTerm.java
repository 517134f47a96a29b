package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
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

        @Override
        public @Nullable Object value(Row row) {
            return Slots.entity(row, slot, model);
        }
    }

    /**
     * A basic or embedded attribute of the entity, as a Java value; null where the entity is not of the model (TREAT).
     *
     * @param path also into embeddables
     */
    record Attribute(int slot, EntityModel model, ModelPath path, Class<?> type) implements SlotTerm {

        @Override
        public @Nullable Object value(Row row) {
            return Slots.attribute(row, slot, model, path);
        }

        @Override
        public Codec<Object> codec() {
            return path.leaf().codec();
        }

        @Override
        public @Nullable Object form(Row row) {
            return Slots.form(row, slot, model, path);
        }
    }

    /** What a reference of the entity names, by its foreign key, without reading it: an {@link EntityRow} without state. */
    record Reference(int slot, EntityModel model, AssociationPath path) implements SlotTerm {

        @Override
        public Class<?> type() {
            return EntityRow.class;
        }

        @Override
        public @Nullable Object value(Row row) {
            return Slots.reference(row, slot, model, path);
        }
    }

    /** A component of the key that a reference of the entity holds: {@code o.customer.id}, without reading the customer. */
    record ReferenceId(int slot, EntityModel model, AssociationPath path, int component, Class<?> type)
            implements SlotTerm {

        @Override
        public @Nullable Object value(Row row) {
            return Slots.attribute(row, slot, model, path.key().get(component));
        }

        @Override
        public Codec<Object> codec() {
            return path.key().get(component).leaf().codec();
        }

        @Override
        public @Nullable Object form(Row row) {
            return Slots.form(row, slot, model, path.key().get(component));
        }
    }

    /** The id object of the entity (ID). */
    record Id(int slot, EntityModel model, Class<?> type) implements SlotTerm {

        @Override
        public @Nullable Object value(Row row) {
            EntityRow entity = Slots.entity(row, slot, model);
            return entity == null ? null : model.id().idOf(entity.key());
        }

        @Override
        public @Nullable Codec<Object> codec() {
            return Slots.idCodec(model.id());
        }
    }

    /** The class of the entity (TYPE). */
    record Type(int slot, EntityModel model) implements SlotTerm {

        @Override
        public Class<?> type() {
            return Class.class;
        }

        @Override
        public @Nullable Object value(Row row) {
            EntityRow entity = Slots.entity(row, slot, model);
            if (entity == null) {
                return null;
            }
            Snapshot state = entity.state();
            if (state == null && !model.alone()) {
                throw TermProblems.notRead(model, "its type");
            }
            return state == null ? model.type() : state.model().type();
        }
    }

    /**
     * An element of an element collection, or the value of an entry.
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Element(int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Element(int slot, Class<?> type) {
            this(slot, type, null);
        }

        @Override
        public @Nullable Object value(Row row) {
            return Slots.element(row, slot, codec);
        }

        @Override
        public @Nullable Object form(Row row) {
            return Slots.elementForm(row, slot, codec);
        }
    }

    /** An attribute of an element that is an embeddable. */
    record ElementAttribute(int slot, List<AttributeModel> steps, Class<?> type) implements SlotTerm {

        public ElementAttribute {
            steps = List.copyOf(steps);
        }

        @Override
        public @Nullable Object value(Row row) {
            return ElementSteps.value(row, slot, steps);
        }

        @Override
        public @Nullable Codec<Object> codec() {
            return type == EntityRow.class ? null : steps.get(steps.size() - 1).codec();
        }

        @Override
        public @Nullable Object form(Row row) {
            return ElementSteps.form(row, slot, steps);
        }
    }

    /**
     * The key of an entry of a map (KEY).
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Key(int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Key(int slot, Class<?> type) {
            this(slot, type, null);
        }

        @Override
        public @Nullable Object value(Row row) {
            return Slots.position(row, slot);
        }
    }

    /** The place of an element in its list, from 0 (INDEX). */
    record Index(int slot) implements SlotTerm {

        @Override
        public Class<?> type() {
            return Integer.class;
        }

        @Override
        public @Nullable Object value(Row row) {
            return Slots.position(row, slot);
        }
    }

    /**
     * What grouping has computed: an aggregate.
     *
     * @param codec how it is stored; null where nothing is known of that
     */
    record Computed(int slot, Class<?> type, @Nullable Codec<Object> codec) implements SlotTerm {

        public Computed(int slot, Class<?> type) {
            this(slot, type, null);
        }

        @Override
        public @Nullable Object value(Row row) {
            return row.get(slot);
        }
    }
}
