package io.monodyne.boot.settings;

import org.jspecify.annotations.Nullable;

/**
 * The physical table.
 *
 * @param describe whether its names are asked for, and not taken from {@code names}
 * @param globalIndexes how many generic ones a created table has
 * @param localIndexes how many generic ones a created table has, besides those that the mapping names
 * @param capacity null for a table that is paid for by request
 */
public record TableSettings(
        String name,
        boolean describe,
        AttributeNames names,
        int globalIndexes,
        int localIndexes,
        @Nullable Capacity capacity) {}
