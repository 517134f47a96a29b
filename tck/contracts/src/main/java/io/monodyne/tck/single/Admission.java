package io.monodyne.tck.single;

import io.monodyne.Immutable;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.TimeToLive;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entity with rules: a version, a unique value, values that are set once or never updated, and a moment at which it is gone. */
@Entity
@Cacheable
class Admission {

    @Id
    String id;

    @Version
    int version;

    @Column(unique = true)
    @Mutator(LowerCase.class)
    String code;

    @Column(nullable = false)
    String title = "untitled";

    @Column(updatable = false)
    String origin;

    @Immutable
    String sender;

    Stamp stamp;

    @TimeToLive
    Instant until;

    @ManyToOne
    Admission parent;

    int count;

    double ratio;

    BigDecimal price;

    @Convert(converter = Shifted.class)
    Integer shifted;

    @ElementCollection
    List<String> notes = new ArrayList<>();

    @ElementCollection
    Set<String> tags = new HashSet<>();

    protected Admission() {}

    Admission(String id, String code) {
        this.id = id;
        this.code = code;
    }

    /** No sum of what is stored is what is stored of a sum. */
    static class Shifted implements AttributeConverter<Integer, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Integer value) {
            return value == null ? null : value + 1;
        }

        @Override
        public Integer convertToEntityAttribute(Integer stored) {
            return stored == null ? null : stored - 1;
        }
    }

    /** An embeddable whose members have rules of their own. */
    @Embeddable
    static class Stamp {
        @Immutable
        String place;

        @Column(nullable = false)
        String clerk;

        String remark;

        @ElementCollection
        Set<String> marks;

        protected Stamp() {}

        Stamp(String place, String clerk) {
            this.place = place;
            this.clerk = clerk;
        }
    }
}
