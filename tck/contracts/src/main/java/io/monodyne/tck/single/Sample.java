package io.monodyne.tck.single;

import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with an attribute of every kind that a condition can be about, under other names than it stores them. */
@Entity
class Sample {

    @Id
    String id;

    int touched;

    @Column(name = "text_1")
    String text;

    String second;

    @Mutator(LowerCase.class)
    String lower;

    int number;

    BigDecimal decimal;

    double floating;

    Boolean flag;

    @Enumerated(EnumType.STRING)
    Colour colour;

    @Enumerated(EnumType.ORDINAL)
    Colour level;

    LocalDate day;

    Instant moment;

    byte[] bytes;

    @Convert(converter = Cents.class)
    Money money;

    Where where;

    @Joined({"colour", "level"})
    String both;

    @ManyToOne
    Sample other;

    @ElementCollection
    List<String> list = new ArrayList<>();

    @ElementCollection
    List<Line> lines = new ArrayList<>();

    @ElementCollection
    @OrderBy
    List<String> sorted = new ArrayList<>();

    @ElementCollection
    Set<String> words = new HashSet<>();

    @ElementCollection
    Set<Integer> numbers = new HashSet<>();

    @ElementCollection
    Map<String, String> map = new HashMap<>();

    @ElementCollection
    Map<Integer, Line> deep = new HashMap<>();

    protected Sample() {}

    Sample(String id) {
        this.id = id;
    }

    /** Has an order in Java that its names do not have. */
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** Stored as cents. */
    record Money(int cents) {}

    /** Stores money as a number. */
    static class Cents implements AttributeConverter<Money, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Money money) {
            return money == null ? null : money.cents();
        }

        @Override
        public Money convertToEntityAttribute(Integer cents) {
            return cents == null ? null : new Money(cents);
        }
    }

    /** A place. */
    @Embeddable
    static class Where {
        @Column(name = "town_name")
        String town;

        @Mutator(LowerCase.class)
        String code;

        Spot spot;

        protected Where() {}

        Where(String town, String code, Spot spot) {
            this.town = town;
            this.code = code;
            this.spot = spot;
        }
    }

    /** A place inside a place. */
    @Embeddable
    static class Spot {
        @Column(name = "x_1")
        Integer x;

        protected Spot() {}

        Spot(Integer x) {
            this.x = x;
        }
    }

    /** An element, which may refer to an entity. */
    @Embeddable
    static class Line {
        @Column(name = "name_1")
        String name;

        @Mutator(LowerCase.class)
        String code;

        int count;

        @ManyToOne
        Sample about;

        protected Line() {}

        Line(String name, int count) {
            this.name = name;
            this.count = count;
        }
    }
}
