package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Enumerated attributes (Jakarta Persistence 3.2, section 2.9 and chapter 11). */
public class EnumsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    enum Size {
        SMALL,
        LARGE {
            @Override
            boolean heavy() {
                return true;
            }
        };

        boolean heavy() {
            return false;
        }
    }

    enum Grade {
        BEST(10),
        GOOD(20);

        @EnumeratedValue
        final int code;

        Grade(int code) {
            this.code = code;
        }
    }

    enum Country {
        GERMANY("de"),
        FRANCE("fr");

        @EnumeratedValue
        final String code;

        Country(String code) {
            this.code = code;
        }
    }

    @Entity
    static class Parcel {
        @Id
        @Enumerated(EnumType.STRING)
        Size id;

        Size plain;

        @Enumerated(EnumType.ORDINAL)
        Size ordinal;

        @Enumerated(EnumType.STRING)
        Size name;

        Grade grade;

        @Enumerated(EnumType.STRING)
        Country country;
    }

    private static AttributeValue stored(String attribute) {
        return unit.table().attribute("Parcel#LARGE", "Parcel", attribute);
    }

    @Test
    void anEnumIsStoredByOrdinalUnlessItsNameIsAskedFor() {
        Parcel parcel = new Parcel();
        parcel.id = Size.LARGE;
        parcel.plain = Size.LARGE;
        parcel.ordinal = Size.SMALL;
        parcel.name = Size.LARGE;
        parcel.grade = Grade.GOOD;
        parcel.country = Country.FRANCE;
        unit.persist(parcel);
        assertEquals(AttributeValue.fromN("1"), stored("plain"));
        assertEquals(AttributeValue.fromN("0"), stored("ordinal"));
        assertEquals(AttributeValue.fromS("LARGE"), stored("name"));
        assertEquals(AttributeValue.fromN("20"), stored("grade"));
        assertEquals(AttributeValue.fromS("fr"), stored("country"));
        unit.inTransaction(em -> {
            Parcel read = em.find(Parcel.class, Size.LARGE);
            assertEquals(Size.LARGE, read.plain);
            assertEquals(Size.SMALL, read.ordinal);
            assertEquals(Size.LARGE, read.name);
            assertEquals(Grade.GOOD, read.grade);
            assertEquals(Country.FRANCE, read.country);
        });
    }

    @Test
    void nullIsAbsent() {
        Parcel parcel = new Parcel();
        parcel.id = Size.LARGE;
        unit.persist(parcel);
        assertNull(stored("plain"));
        assertNull(stored("name"));
        unit.inTransaction(em -> assertNull(em.find(Parcel.class, Size.LARGE).grade));
    }
}
