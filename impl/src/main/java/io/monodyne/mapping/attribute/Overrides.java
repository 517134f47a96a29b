package io.monodyne.mapping.attribute;

import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one place of use says of the attributes below it, by dotted name: {@code @AttributeOverride} and {@code
 * @Convert} with an attribute name. Immutable.
 */
public final class Overrides {

    private static final Overrides NONE = new Overrides(Map.of(), Map.of());

    private final Map<String, Column> columns;
    private final Map<String, Convert> conversions;

    private Overrides(Map<String, Column> columns, Map<String, Convert> conversions) {
        this.columns = columns;
        this.conversions = conversions;
    }

    public static Overrides none() {
        return NONE;
    }

    /** Those on a class or attribute. */
    public static Overrides on(AnnotatedElement element, Declarations declarations) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (AttributeOverride override : declarations.all(element, AttributeOverride.class)) {
            columns.put(override.name(), override.column());
        }
        Map<String, Convert> conversions = new LinkedHashMap<>();
        for (Convert convert : declarations.all(element, Convert.class)) {
            if (!convert.attributeName().isEmpty()) {
                conversions.put(convert.attributeName(), convert);
            }
        }
        return columns.isEmpty() && conversions.isEmpty() ? NONE : new Overrides(columns, conversions);
    }

    /** These, and where they say nothing, the others: the outer place of use wins. */
    public Overrides over(Overrides others) {
        if (this == NONE || others == NONE) {
            return this == NONE ? others : this;
        }
        Map<String, Column> allColumns = new LinkedHashMap<>(others.columns);
        allColumns.putAll(columns);
        Map<String, Convert> allConversions = new LinkedHashMap<>(others.conversions);
        allConversions.putAll(conversions);
        return new Overrides(allColumns, allConversions);
    }

    /** What they say of the attributes below the named one. */
    public Overrides below(String name) {
        return this == NONE ? NONE : new Overrides(below(columns, name + "."), below(conversions, name + "."));
    }

    /** What they say of elements of a map without the word {@code value}; what they say of its keys left out. */
    Overrides ofPlainValues() {
        return this == NONE ? NONE : new Overrides(plain(columns), plain(conversions));
    }

    private static <V> Map<String, V> plain(Map<String, V> all) {
        Map<String, V> found = new LinkedHashMap<>(all);
        found.keySet().removeIf(name -> Set.of("key", "value").contains(first(name)));
        return found;
    }

    private static <V> Map<String, V> below(Map<String, V> all, String prefix) {
        Map<String, V> found = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    @Nullable
    Column column(String name) {
        return columns.get(name);
    }

    @Nullable
    Convert conversion(String name) {
        return conversions.get(name);
    }

    /** The attributes they speak of, each up to the first dot. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        columns.keySet().forEach(name -> names.add(first(name)));
        conversions.keySet().forEach(name -> names.add(first(name)));
        return names;
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
