package io.monodyne.codec;

import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Calendar;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the codec of a type, and makes those of collections of the codecs of their elements. Boot-lived, immutable. */
public final class Codecs {

    private static final Map<Class<?>, Codec<?>> PLAIN = plain();
    private static final Map<Class<?>, Function<ScalarFormat, Codec<?>>> FORMATTED = formatted();

    private final SerializableTypes serializable;

    /** @param serializableTypes the classes, or packages ending in {@code .*}, that may be stored in serialized form */
    public Codecs(Set<String> serializableTypes) {
        this.serializable = new SerializableTypes(serializableTypes);
    }

    private static Map<Class<?>, Codec<?>> plain() {
        Map<Class<?>, Codec<?>> codecs = new HashMap<>();
        codecs.put(String.class, new TextCodec.OfString());
        codecs.put(UUID.class, new TextCodec.OfUuid());
        putBoth(codecs, boolean.class, Boolean.class, new BooleanCodec());
        putBoth(codecs, char.class, Character.class, new TextCodec.OfCharacter());
        putBoth(codecs, byte.class, Byte.class, new IntegerCodecs.OfByte());
        putBoth(codecs, short.class, Short.class, new IntegerCodecs.OfShort());
        putBoth(codecs, int.class, Integer.class, new IntegerCodecs.OfInteger());
        putBoth(codecs, long.class, Long.class, new IntegerCodecs.OfLong());
        putBoth(codecs, float.class, Float.class, new FloatingCodecs.OfFloat());
        putBoth(codecs, double.class, Double.class, new FloatingCodecs.OfDouble());
        codecs.put(BigInteger.class, new IntegerCodecs.OfBigInteger());
        codecs.put(byte[].class, new BytesCodec());
        codecs.put(Byte[].class, BoxedArrays.bytes());
        codecs.put(char[].class, BoxedArrays.characters());
        codecs.put(Character[].class, BoxedArrays.boxedCharacters());
        codecs.put(LocalDate.class, new LocalCodecs.OfDate());
        codecs.put(YearMonth.class, new LocalCodecs.OfYearMonth());
        codecs.put(Year.class, new IntegerCodecs.OfYear());
        codecs.put(Duration.class, new DurationCodec());
        codecs.put(java.sql.Date.class, LegacyDates.sqlDate());
        return Map.copyOf(codecs);
    }

    private static void putBoth(Map<Class<?>, Codec<?>> codecs, Class<?> primitive, Class<?> boxed, Codec<?> codec) {
        codecs.put(primitive, codec);
        codecs.put(boxed, codec);
    }

    private static Map<Class<?>, Function<ScalarFormat, Codec<?>>> formatted() {
        Map<Class<?>, Function<ScalarFormat, Codec<?>>> codecs = new HashMap<>();
        codecs.put(BigDecimal.class, format -> new DecimalCodec(format.precision(), format.scale()));
        codecs.put(LocalTime.class, format -> new LocalCodecs.OfTime(format.fractionDigits()));
        codecs.put(LocalDateTime.class, format -> new LocalCodecs.OfDateTime(format.fractionDigits()));
        codecs.put(Instant.class, format -> new MomentCodecs.OfInstant(format.fractionDigits()));
        codecs.put(OffsetDateTime.class, format -> new MomentCodecs.OfOffsetDateTime(format.fractionDigits()));
        codecs.put(OffsetTime.class, format -> new MomentCodecs.OfOffsetTime(format.fractionDigits()));
        codecs.put(Date.class, LegacyDates::date);
        codecs.put(Calendar.class, LegacyDates::calendar);
        codecs.put(GregorianCalendar.class, LegacyDates::calendar);
        codecs.put(Time.class, LegacyDates::sqlTime);
        codecs.put(Timestamp.class, LegacyDates::timestamp);
        return Map.copyOf(codecs);
    }

    /** Whether a type is a basic one, so that only its format can make {@link #scalar} fail. */
    public boolean basic(Class<?> type) {
        return PLAIN.containsKey(type) || FORMATTED.containsKey(type) || type.isEnum();
    }

    /**
     * The codec of a basic type.
     *
     * @throws IllegalArgumentException where it has none, or none of that format
     */
    public Codec<?> scalar(Class<?> type, ScalarFormat format) {
        Codec<?> plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        Function<ScalarFormat, Codec<?>> making = FORMATTED.get(type);
        if (making != null) {
            return making.apply(format);
        }
        if (type.isEnum()) {
            return EnumCodecs.of(type, format.enumOrdinal());
        }
        throw CodecProblems.unknownType(type);
    }

    /** A type that a converter turns into one that is stored. */
    public <X, Y> Codec<X> converted(AttributeConverter<X, Y> converter, Codec<Y> stored) {
        return new ConvertedCodec<>(converter::convertToDatabaseColumn, converter::convertToEntityAttribute, stored);
    }

    /**
     * The codec of a type in Java's serialized form.
     *
     * @throws IllegalArgumentException where the setting does not list it
     */
    public Codec<?> serializable(Class<?> type) {
        if (!serializable.lists(type)) {
            throw CodecProblems.serializableNotAllowed(type);
        }
        return new SerializableCodec(type, serializable);
    }

    /**
     * The codec of the moment after which an item is gone: whole seconds since 1970.
     *
     * @param type {@code Instant}, {@code Date}, {@code long} or {@code Long}
     */
    public Codec<?> ttl(Class<?> type) {
        if (type == Instant.class) {
            return new TimeToLiveCodec();
        }
        if (type == Date.class) {
            return LegacyDates.timeToLive();
        }
        if (type == long.class || type == Long.class) {
            return new IntegerCodecs.OfLong();
        }
        throw CodecProblems.unknownType(type);
    }

    /** A list, or another collection with an order. */
    public <E> Codec<Collection<@Nullable E>> list(Codec<E> element) {
        return new ListCodec<>(element);
    }

    /** A list whose order follows from its elements. */
    public <E> Codec<Collection<@Nullable E>> ordered(Codec<E> element, Comparator<? super @Nullable E> order) {
        return new OrderedListCodec<>(element, order);
    }

    /** A set that is read in the order stored. */
    public <E> Codec<Set<E>> set(Codec<E> element) {
        return new SetCodec<>(element, LinkedHashSet::new);
    }

    /** A set that is read as a {@link SortedSet}. */
    public <E> Codec<Set<E>> sortedSet(Codec<E> element) {
        return new SetCodec<>(element, TreeSet::new);
    }

    /**
     * A map that is read in the order stored.
     *
     * @param key of any basic type
     */
    public <K, V> Codec<Map<K, @Nullable V>> map(Codec<K> key, Codec<V> element) {
        return new MapCodec<>(key, element, LinkedHashMap::new);
    }

    /** A map that is read as a {@link SortedMap}. */
    public <K, V> Codec<Map<K, @Nullable V>> sortedMap(Codec<K> key, Codec<V> element) {
        return new MapCodec<>(key, element, TreeMap::new);
    }
}
