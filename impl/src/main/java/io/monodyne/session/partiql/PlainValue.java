package io.monodyne.session.partiql;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Codecs;
import io.monodyne.codec.ScalarFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values as Java values: text as {@code String}, numbers as {@code BigDecimal}, binary as {@code byte[]}, sets, lists and maps of
 * these; or as a basic type that is asked for. Stateless.
 */
final class PlainValue {

    private static final Codecs CODECS = new Codecs(Set.of());

    private PlainValue() {}

    /** Null for none, and for the null of DynamoDB. */
    static @Nullable Object of(@Nullable AttributeValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case B -> value.b().asByteArray();
            case BOOL -> value.bool();
            case SS -> new LinkedHashSet<>(value.ss());
            case NS -> numbers(value.ns());
            case BS -> value.bs().stream().map(bytes -> bytes.asByteArray()).toList();
            case L -> list(value.l());
            case M -> map(value.m());
            default -> null;
        };
    }

    private static Set<BigDecimal> numbers(List<String> numbers) {
        Set<BigDecimal> set = new LinkedHashSet<>();
        numbers.forEach(number -> set.add(new BigDecimal(number)));
        return set;
    }

    private static List<@Nullable Object> list(List<AttributeValue> elements) {
        List<@Nullable Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(of(element)));
        return list;
    }

    static Map<String, @Nullable Object> map(Map<String, AttributeValue> members) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, member) -> map.put(name, of(member)));
        return map;
    }

    /** Whether values can be asked for as that type. */
    static boolean known(Class<?> type) {
        return type == Object.class || CODECS.basic(type);
    }

    /**
     * A value as a basic type.
     *
     * @throws jakarta.persistence.PersistenceException where it is none of that
     */
    static @Nullable Object of(@Nullable AttributeValue value, Class<?> type, String column) {
        if (type == Object.class || value == null || Boolean.TRUE.equals(value.nul())) {
            return of(value);
        }
        Codec<?> codec = CODECS.scalar(type, ScalarFormat.standard());
        try {
            return codec.decode(value);
        } catch (RuntimeException e) {
            throw PartiqlProblems.otherValue(column, type, e);
        }
    }
}
