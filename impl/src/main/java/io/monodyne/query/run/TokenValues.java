package io.monodyne.query.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values in cursors: what rows can be ordered by, each with a letter for its type. Stateless. */
@SuppressWarnings("JavaUtilDate") // rows can be ordered by them
final class TokenValues {

    private static final char NOTHING = '0';
    private static final char BYTES = 'b';

    /** A type whose values are written as texts. */
    private record Type(char letter, Class<?> type, Function<Object, String> text, Function<String, Object> value) {}

    private static final List<Type> TYPES = List.of(
            new Type('s', String.class, Object::toString, text -> text),
            new Type('i', Integer.class, Object::toString, Integer::valueOf),
            new Type('l', Long.class, Object::toString, Long::valueOf),
            new Type('h', Short.class, Object::toString, Short::valueOf),
            new Type('y', Byte.class, Object::toString, Byte::valueOf),
            new Type('n', BigDecimal.class, Object::toString, BigDecimal::new),
            new Type('g', BigInteger.class, Object::toString, BigInteger::new),
            new Type('d', Double.class, Object::toString, Double::valueOf),
            new Type('f', Float.class, Object::toString, Float::valueOf),
            new Type('t', Boolean.class, Object::toString, Boolean::valueOf),
            new Type('u', UUID.class, Object::toString, UUID::fromString),
            new Type('m', Instant.class, Object::toString, Instant::parse),
            new Type('D', LocalDate.class, Object::toString, LocalDate::parse),
            new Type('T', LocalTime.class, Object::toString, LocalTime::parse),
            new Type('M', LocalDateTime.class, Object::toString, LocalDateTime::parse),
            new Type('Y', Year.class, Object::toString, Year::parse),
            new Type('o', java.time.OffsetDateTime.class, Object::toString, java.time.OffsetDateTime::parse),
            new Type('z', java.time.ZonedDateTime.class, Object::toString, java.time.ZonedDateTime::parse),
            new Type('p', java.time.OffsetTime.class, Object::toString, java.time.OffsetTime::parse),
            new Type('q', java.sql.Timestamp.class, Object::toString, java.sql.Timestamp::valueOf),
            new Type('r', java.sql.Date.class, Object::toString, java.sql.Date::valueOf),
            new Type('v', java.sql.Time.class, Object::toString, java.sql.Time::valueOf),
            new Type(
                    'a',
                    Date.class,
                    value -> Long.toString(((Date) value).getTime()),
                    text -> new Date(Long.parseLong(text))));

    private TokenValues() {}

    /** @throws jakarta.persistence.PersistenceException where a cursor can't hold values of the type */
    static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(NOTHING);
            return;
        }
        if (value instanceof byte[] bytes) {
            write(out, BYTES, bytes);
            return;
        }
        for (Type type : TYPES) {
            if (type.type() == value.getClass()) {
                write(out, type.letter(), type.text().apply(value).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        throw RunProblems.noCursor(
                "it is ordered by values of the type " + value.getClass().getName());
    }

    private static void write(DataOutputStream out, char letter, byte[] content) throws IOException {
        out.writeByte(letter);
        out.writeInt(content.length);
        out.write(content);
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        char letter = (char) in.readByte();
        if (letter == NOTHING) {
            return null;
        }
        byte[] content = in.readNBytes(in.readInt());
        if (letter == BYTES) {
            return content;
        }
        for (Type type : TYPES) {
            if (type.letter() == letter) {
                return type.value().apply(new String(content, StandardCharsets.UTF_8));
            }
        }
        throw new IOException("no type " + letter);
    }
}
