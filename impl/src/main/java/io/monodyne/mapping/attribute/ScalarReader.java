package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Codecs;
import io.monodyne.codec.ScalarFormat;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.draft.MappingProblems;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the codec of one basic value: an attribute, or an element or key of a collection. Boot-lived. */
final class ScalarReader {

    private static final Set<Class<?>> TIME_TO_LIVE = Set.of(Instant.class, Date.class, Long.class);

    private final Codecs codecs;
    private final Converters converters;
    private final MappingProblems problems;

    ScalarReader(Codecs codecs, Converters converters, MappingProblems problems) {
        this.codecs = codecs;
        this.converters = converters;
        this.problems = problems;
    }

    /**
     * What decides how a basic value is stored.
     *
     * @param path for messages
     * @param convert what is said of its conversion; null for nothing
     * @param automatic whether converters that apply themselves may
     */
    record Scalar(
            JavaType type,
            String path,
            ScalarFormat format,
            @Nullable Convert convert,
            boolean automatic) {}

    /** Whether a converter of the unit applies to every attribute of the type. */
    boolean convertsItself(JavaType type) {
        return converters.automatic(type.raw()) != null;
    }

    /** The codec; null, and a problem, where there is none. */
    @Nullable
    Codec<Object> read(Scalar scalar) {
        Convert convert = scalar.convert();
        if (convert != null && !convert.disableConversion() && convert.converter() != AttributeConverter.class) {
            return explicit(scalar, convert.converter());
        }
        boolean disabled = convert != null && convert.disableConversion();
        Converters.Conversion automatic = scalar.automatic() && !disabled
                ? converters.automatic(scalar.type().raw())
                : null;
        return automatic == null ? plain(scalar, scalar.type().raw()) : converted(scalar, automatic);
    }

    private @Nullable Codec<Object> explicit(Scalar scalar, Class<?> converter) {
        Converters.Conversion conversion = converters.of(converter);
        if (conversion == null) {
            return null;
        }
        if (JavaType.boxed(conversion.attribute()) != scalar.type().boxed()) {
            problems.converterOfOtherType(scalar.path(), scalar.type().raw(), converter, conversion.attribute());
            return null;
        }
        return converted(scalar, conversion);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Codec<Object> converted(Scalar scalar, Converters.Conversion conversion) {
        Codec<Object> stored = plain(scalar, conversion.stored());
        return stored == null ? null : (Codec<Object>) (Codec<?>) codecs.converted(conversion.converter(), stored);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Codec<Object> plain(Scalar scalar, Class<?> type) {
        try {
            return (Codec<Object>) codecs.scalar(type, scalar.format());
        } catch (RuntimeException noScalar) {
            return Serializable.class.isAssignableFrom(type) && !type.isArray() && !codecs.basic(type)
                    ? serializable(scalar, type)
                    : unknown(scalar, type, noScalar);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Codec<Object> serializable(Scalar scalar, Class<?> type) {
        try {
            return (Codec<Object>) codecs.serializable(type);
        } catch (RuntimeException notAllowed) {
            return unknown(scalar, type, notAllowed);
        }
    }

    private @Nullable Codec<Object> unknown(Scalar scalar, Class<?> type, RuntimeException reason) {
        problems.unknownType(scalar.path(), type, reason.getMessage());
        return null;
    }

    /** The codec of the attribute after whose moment the item is gone. */
    @SuppressWarnings("unchecked")
    @Nullable
    Codec<Object> timeToLive(JavaType type, String path) {
        if (!TIME_TO_LIVE.contains(type.boxed())) {
            problems.timeToLiveType(path, type.raw());
            return null;
        }
        return (Codec<Object>) codecs.ttl(type.raw());
    }
}
