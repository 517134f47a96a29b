package io.monodyne.query.term;

import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entities with one of everything that terms read, and rows of them. */
final class Cellar {

    static final Model MODEL = new ModelReader(
                    List.of(Bottle.class, Magnum.class, House.class, Shelf.class), MappingSettings.standard())
            .read();
    static final EntityModel BOTTLE = MODEL.entity(Bottle.class);
    static final EntityModel MAGNUM = MODEL.entity(Magnum.class);
    static final EntityModel HOUSE = MODEL.entity(House.class);
    static final EntityModel SHELF = MODEL.entity(Shelf.class);

    private Cellar() {}

    enum Colour {
        WHITE,
        RED
    }

    record Money(BigDecimal amount) {}

    static class MoneyAsNumber implements AttributeConverter<Money, BigDecimal> {

        @Override
        public BigDecimal convertToDatabaseColumn(Money money) {
            return money.amount();
        }

        @Override
        public Money convertToEntityAttribute(BigDecimal amount) {
            return new Money(amount);
        }
    }

    @Embeddable
    static class Place {

        String town = "";

        @ManyToOne
        @Nullable
        House country;
    }

    @Entity
    static class Bottle {

        @Id
        String id = "";

        int year;
        String name = "";

        @Enumerated(EnumType.STRING)
        Colour colour = Colour.RED;

        @Enumerated(EnumType.ORDINAL)
        Colour label = Colour.RED;

        @SuppressWarnings("deprecation") // still to be mapped
        @Temporal(TemporalType.DATE)
        Date bought = new Date();

        @Column(secondPrecision = 3)
        Instant filled = Instant.EPOCH;

        @Convert(converter = MoneyAsNumber.class)
        Money price = new Money(BigDecimal.ZERO);

        char mark;
        byte[] seal = {};
        Place place = new Place();

        @ManyToOne
        @Nullable
        House house;
    }

    @Entity
    static class Magnum extends Bottle {
        int litres;
    }

    @Entity
    static class House {

        @Id
        long id;
    }

    @Embeddable
    static class Spot {
        String room = "";
        int number;
    }

    @Entity
    static class Shelf {

        @EmbeddedId
        Spot spot = new Spot();
    }

    /** An entity in a row, of values by name; those of references are the ids that they name. */
    static EntityRow entity(EntityModel model, Map<String, @Nullable Object> values) {
        @Nullable Object[] state = new @Nullable Object[model.attributes().size()];
        values.forEach((name, value) -> {
            AssociationPath reference = model.association(name);
            AttributeModel attribute = reference == null
                    ? Objects.requireNonNull(model.attribute(name))
                    : reference.key().get(0).leaf();
            state[attribute.ordinal()] = value == Snapshot.notLoaded() ? value : Snapshot.storedForm(attribute, value);
        });
        Snapshot snapshot = new Snapshot(model, state);
        return new EntityRow(model.keyOf(snapshot), snapshot);
    }

    static EntityRow bottle(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.putIfAbsent("id", "b1");
        return entity(BOTTLE, all);
    }

    static EntityRow house(long id) {
        return new EntityRow(HOUSE.keyOf(new Object[] {id}), null);
    }

    static Row row(@Nullable Object... slots) {
        return new Row(slots, Terms.evaluation(Map.of()));
    }

    static ModelPath path(EntityModel model, String dotted) {
        List<AttributeModel> steps = new ArrayList<>();
        for (String name : dotted.split("\\.")) {
            AttributeModel next = steps.isEmpty()
                    ? model.attribute(name)
                    : ((EmbeddedAttribute) steps.get(steps.size() - 1))
                            .embeddable()
                            .attribute(name);
            steps.add(Objects.requireNonNull(next));
        }
        return new ModelPath(steps);
    }

    /** An attribute of the bottle in slot 0. */
    static SlotTerm.Attribute attribute(String dotted, Class<?> type) {
        return attribute(BOTTLE, dotted, type);
    }

    static SlotTerm.Attribute attribute(EntityModel model, String dotted, Class<?> type) {
        return new SlotTerm.Attribute(0, model, path(model, dotted), type);
    }

    static AssociationPath association(String name) {
        return Objects.requireNonNull(BOTTLE.association(name));
    }
}
