package io.monodyne.session.partiql;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Codecs;
import io.monodyne.codec.ScalarFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of parameters as the attribute values that their types are stored as where the mapping says nothing. Stateless. */
final class PartiqlValues {

    private static final Codecs CODECS = new Codecs(Set.of());

    private PartiqlValues() {}

    /** @throws IllegalArgumentException where there is no such attribute value */
    static AttributeValue of(String parameter, @Nullable Object value) {
        if (value == null) {
            return AttributeValue.fromNul(true);
        }
        if (value instanceof AttributeValue given) {
            return given;
        }
        if (value instanceof Set<?> set) {
            return ofSet(parameter, set);
        }
        if (value instanceof Collection<?> list) {
            return AttributeValue.fromL(
                    list.stream().map(element -> of(parameter, element)).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, AttributeValue> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), of(parameter, member)));
            return AttributeValue.fromM(members);
        }
        return scalar(parameter, value);
    }

    private static AttributeValue ofSet(String parameter, Set<?> set) {
        List<AttributeValue> elements =
                set.stream().map(element -> of(parameter, element)).toList();
        if (!elements.isEmpty() && elements.stream().allMatch(element -> element.s() != null)) {
            return AttributeValue.fromSs(
                    elements.stream().map(AttributeValue::s).toList());
        }
        if (!elements.isEmpty() && elements.stream().allMatch(element -> element.n() != null)) {
            return AttributeValue.fromNs(
                    elements.stream().map(AttributeValue::n).toList());
        }
        return AttributeValue.fromL(elements);
    }

    private static AttributeValue scalar(String parameter, Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (!CODECS.basic(type)) {
            throw PartiqlProblems.noValue(parameter, type);
        }
        return encoded(parameter, CODECS.scalar(type, ScalarFormat.standard()), value);
    }

    @SuppressWarnings("unchecked") // it is the codec of the class of the value
    private static <T> AttributeValue encoded(String parameter, Codec<T> codec, Object value) {
        AttributeValue encoded = codec.encode((T) value);
        if (encoded == null) {
            throw PartiqlProblems.noValue(parameter, value.getClass());
        }
        return encoded;
    }
}
