package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attributes of an embeddable at one place of use, overrides applied, by ordinal. Factory-lived, immutable. */
public final class EmbeddableModel {

    private final Class<?> type;
    private final List<AttributeModel> attributes;
    private final Function<@Nullable Object[], Object> constructor;
    private final Codec<Object> codec;

    /** @param constructor makes an instance of the values by ordinal: through setters, or a record's constructor */
    public EmbeddableModel(
            Class<?> type, List<AttributeModel> attributes, Function<@Nullable Object[], Object> constructor) {
        this.type = type;
        this.attributes = List.copyOf(attributes);
        this.constructor = constructor;
        this.codec = new EmbeddableCodec(this);
    }

    public Class<?> type() {
        return type;
    }

    public List<AttributeModel> attributes() {
        return attributes;
    }

    /** The attribute of that Java name, or null. */
    public @Nullable AttributeModel attribute(String name) {
        for (AttributeModel attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** A new instance of the values by ordinal. */
    public Object instantiate(@Nullable Object[] values) {
        return constructor.apply(values);
    }

    public Codec<Object> codec() {
        return codec;
    }

    @Override
    public String toString() {
        return "embeddable " + type.getSimpleName();
    }
}
