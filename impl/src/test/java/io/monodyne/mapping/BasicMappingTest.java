package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Immutable;
import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.Strip;
import io.monodyne.TimeToLive;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.Cacheability;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What of an entity becomes which attribute. */
class BasicMappingTest {

    enum Status {
        OPEN,
        PAID
    }

    @Entity(name = "Bill")
    @Table(name = "bills", indexes = @Index(columnList = "x"))
    @SecondaryTable(name = "more")
    @Cacheable
    static class Invoice {
        String customer;

        @Id
        long number;

        @Column(name = "amt", precision = 12, scale = 2, nullable = false, columnDefinition = "DECIMAL")
        BigDecimal amount;

        @Basic(optional = false, fetch = FetchType.LAZY)
        String currency;

        @Column(insertable = false, updatable = false)
        String audit;

        @Version
        int version;

        @Transient
        String shown;

        transient String cached;
        static String shared;
        final String constant = "c";

        @Lob
        byte[] scan;
    }

    @Test
    void fieldsBecomeAttributesInTheOrderDeclaredButTheIdComesFirst() {
        EntityModel bill = Read.entity(Invoice.class);
        assertEquals(
                List.of("number", "customer", "amount", "currency", "audit", "version", "constant", "scan"),
                Read.names(bill));
        assertEquals(
                List.of("number", "customer", "amt", "currency", "audit", "version", "constant", "scan"),
                Read.storedNames(bill));
        for (int i = 0; i < bill.attributes().size(); i++) {
            assertEquals(i, bill.attribute(i).ordinal());
        }
    }

    @Test
    void theEntityNameIsThatOfTheAnnotationAndTheTableNameIsLogical() {
        EntityModel bill = Read.entity(Invoice.class);
        assertEquals("Bill", bill.name());
        assertTrue(bill.itemKey(bill.keyOfId(7L)).partition().startsWith("bills#"));
        assertEquals(Cacheability.YES, bill.rules().cacheable());
    }

    @Test
    void columnsAndBasicSetFlags() {
        EntityModel bill = Read.entity(Invoice.class);
        assertEquals(
                Set.of(AttributeFlag.ID), Read.attribute(bill, "number").facts().flags());
        assertEquals(
                Set.of(AttributeFlag.REQUIRED),
                Read.attribute(bill, "amount").facts().flags());
        assertEquals(
                Set.of(AttributeFlag.REQUIRED),
                Read.attribute(bill, "currency").facts().flags());
        assertEquals(
                Set.of(AttributeFlag.NOT_INSERTABLE, AttributeFlag.NOT_UPDATABLE),
                Read.attribute(bill, "audit").facts().flags());
        assertEquals(
                Set.of(AttributeFlag.VERSION),
                Read.attribute(bill, "version").facts().flags());
    }

    @Test
    void precisionAndScaleReachTheKeyText() {
        BasicAttribute amount = (BasicAttribute) Read.attribute(Read.entity(Invoice.class), "amount");
        assertEquals(12, amount.keyFormat().precision());
        assertEquals(2, amount.keyFormat().scale());
    }

    @Test
    void privateFieldsAndFinalOnesAreReadAndWritten() {
        EntityModel bill = Read.entity(Invoice.class);
        Invoice invoice = new Invoice();
        Read.attribute(bill, "number").accessor().set(invoice, 5L);
        Read.attribute(bill, "amount").accessor().set(invoice, BigDecimal.ONE);
        assertEquals(5L, invoice.number);
        assertEquals(BigDecimal.ONE, Read.attribute(bill, "amount").accessor().get(invoice));
    }

    @Test
    void nullLeavesAPrimitiveAsItIs() {
        EntityModel bill = Read.entity(Invoice.class);
        Invoice invoice = new Invoice();
        invoice.version = 3;
        invoice.customer = "Ann";
        Read.attribute(bill, "version").accessor().set(invoice, null);
        Read.attribute(bill, "customer").accessor().set(invoice, null);
        assertEquals(3, invoice.version);
        assertNull(invoice.customer);
    }

    @Entity
    static class Plain {
        @Id
        String id;

        Status byOrdinal;

        @Enumerated(EnumType.STRING)
        Status byName;

        @Temporal(TemporalType.DATE)
        Date day;

        Date moment;
    }

    @Test
    void anEnumIsStoredByOrdinalUnlessByNameIsAskedFor() {
        EntityModel plain = Read.entity(Plain.class);
        assertEquals(AttributeValue.fromN("1"), encoded(plain, "byOrdinal", Status.PAID));
        assertEquals(AttributeValue.fromS("PAID"), encoded(plain, "byName", Status.PAID));
    }

    @Test
    void temporalDecidesHowADateIsStored() {
        EntityModel plain = Read.entity(Plain.class);
        assertFalse(encoded(plain, "day", new Date(0)).equals(encoded(plain, "moment", new Date(0))));
    }

    @Test
    void theTypeMarkIsTheEntityNameAndTheEntityNameIsTheSimpleOne() {
        EntityModel plain = Read.entity(Plain.class);
        assertEquals("Plain", plain.name());
        assertEquals("_type", plain.typeMark().attribute());
        assertEquals(AttributeValue.fromS("Plain"), plain.typeMark().value());
        assertEquals(Cacheability.UNSPECIFIED, plain.rules().cacheable());
    }

    @Entity
    static class Own {
        @Id
        @KeyDigits(7)
        int number;

        @Mutator({Strip.class, LowerCase.class})
        String email;

        @Immutable
        String source;

        @Joined({"email", "source"})
        String route;

        @Column(unique = true)
        String ticket;

        @TimeToLive
        Instant expires;
    }

    @Test
    void annotationsOfMonodyneAreRead() {
        EntityModel own = Read.entity(Own.class);
        assertEquals(
                7, ((BasicAttribute) Read.attribute(own, "number")).keyFormat().digits());
        assertEquals("ann@x", Read.attribute(own, "email").mutated("  Ann@X "));
        assertTrue(Read.attribute(own, "source").is(AttributeFlag.IMMUTABLE));
        assertEquals(Read.attribute(own, "expires"), own.rules().timeToLive());
        assertEquals(AttributeValue.fromN("9"), encoded(own, "expires", Instant.ofEpochSecond(9)));
    }

    @Test
    void aJoinedAttributeTakesThePlaceOfItsField() {
        EntityModel own = Read.entity(Own.class);
        AttributeModel route = Read.attribute(own, "route");
        assertTrue(route instanceof JoinedAttribute);
        assertEquals(List.of(route), own.rules().joined());
        assertEquals(route, own.attribute(route.ordinal()));
    }

    @Test
    void aUniqueColumnIsAConstraint() {
        assertEquals(
                "Own.ticket", Read.entity(Own.class).rules().uniques().get(0).name());
    }

    record Money(String text) {}

    static class MoneyConverter implements AttributeConverter<Money, String> {
        @Override
        public String convertToDatabaseColumn(Money money) {
            return "$" + money.text();
        }

        @Override
        public Money convertToEntityAttribute(String text) {
            return new Money(text.substring(1));
        }
    }

    abstract static class TextConverter<X> implements AttributeConverter<X, String> {}

    @Converter(autoApply = true)
    static class FlagConverter extends TextConverter<Boolean> {
        @Override
        public String convertToDatabaseColumn(Boolean flag) {
            return flag ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text.equals("Y");
        }
    }

    @Entity
    static class Priced {
        @Id
        String id;

        @Convert(converter = MoneyConverter.class)
        Money price;

        boolean taxed;

        @Convert(disableConversion = true)
        Boolean raw;
    }

    @Test
    void aConverterStoresAnotherType() {
        EntityModel priced = Read.entity(Priced.class);
        assertEquals(AttributeValue.fromS("$5"), encoded(priced, "price", new Money("5")));
    }

    @Test
    void aListedConverterAppliesItselfAlsoToThePrimitiveUnlessDisabled() {
        EntityModel priced = Read.entity(Priced.class, FlagConverter.class);
        assertEquals(AttributeValue.fromS("Y"), encoded(priced, "taxed", true));
        assertEquals(AttributeValue.fromBool(true), encoded(priced, "raw", true));
        assertEquals(AttributeValue.fromBool(true), encoded(Read.entity(Priced.class), "taxed", true));
    }

    static class NoManagedType {}

    @Test
    void listedClassesThatAreNoManagedTypesAreIgnored() {
        assertEquals(
                1,
                Read.model(Plain.class, NoManagedType.class, String.class)
                        .entities()
                        .size());
    }

    private static AttributeValue encoded(EntityModel entity, String path, Object value) {
        return Read.attribute(entity, path).codec().encode(value);
    }
}
