package io.monodyne.metamodel;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;

/** How a generated part of an id gets its value. */
public sealed interface GeneratorModel {

    /** The attribute that is generated. */
    ModelPath target();

    /**
     * A random UUID.
     *
     * @param convert to the attribute's type ({@code UUID} or {@code String})
     */
    record Random(ModelPath target, Function<UUID, Object> convert) implements GeneratorModel {}

    /**
     * A number from a counter item, taken in blocks.
     *
     * @param sequence the name of the counter
     * @param initialValue the first number
     * @param allocationSize numbers a request
     * @param convert to the attribute's type; fails where the number does not fit
     */
    record Counter(
            ModelPath target, String sequence, long initialValue, int allocationSize, LongFunction<Object> convert)
            implements GeneratorModel {}
}
