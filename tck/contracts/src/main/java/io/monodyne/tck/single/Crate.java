package io.monodyne.tck.single;

import io.monodyne.AttributeMutator;
import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Mutator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with numbers of every width, and with members of embeddables that have rules of their own. */
@Entity
@IndexMap(partitionKey = "CRATE#{id}", sortKey = "CRATE")
class Crate {

    @Id
    String id;

    byte tiny;

    Short small;

    int whole;

    Long wide;

    BigDecimal exact;

    @Mutator(Positive.class)
    int positive;

    @Convert(converter = Offset.class)
    Integer offset;

    @ElementCollection
    Map<Integer, String> byNumber = new HashMap<>();

    @ElementCollection
    List<String> stops = new ArrayList<>();

    @ElementCollection
    Set<Integer> codes = new HashSet<>();

    @ElementCollection
    Map<String, Integer> counts = new HashMap<>();

    Seal seal;

    protected Crate() {
        this.id = "";
    }

    Crate(String id) {
        this.id = id;
    }

    /** Something that is set once, as a part of something that changes. */
    @Embeddable
    static class Seal {
        @Immutable
        String number;

        @Column(updatable = false)
        String origin;

        @Column(nullable = false)
        String colour;

        Integer weight;

        protected Seal() {}

        Seal(String number, String origin, String colour) {
            this.number = number;
            this.origin = origin;
            this.colour = colour;
        }
    }

    /** Takes the sign away. */
    static final class Positive implements AttributeMutator<Integer> {
        @Override
        public Integer mutate(Integer value) {
            return Math.abs(value);
        }
    }

    /** Stores a number as another one. */
    static final class Offset implements AttributeConverter<Integer, Integer> {
        @Override
        public Integer convertToDatabaseColumn(Integer value) {
            return value == null ? null : value + 1000;
        }

        @Override
        public Integer convertToEntityAttribute(Integer stored) {
            return stored == null ? null : stored - 1000;
        }
    }
}
