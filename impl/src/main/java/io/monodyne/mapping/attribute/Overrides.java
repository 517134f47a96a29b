package io.monodyne.mapping.attribute;

import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.JoinColumn;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one place of use says of the attributes below it, by dotted name: {@code @AttributeOverride} and {@code
 * @Convert} with an attribute name. Immutable.
 */
public final class Overrides {

    private static final Overrides NONE = new Overrides(Map.of(), Map.of(), Map.of());

    private final Map<String, Column> columns;
    private final Map<String, Convert> conversions;
    private final Map<String, AssociationOverride> associations;

    private Overrides(
            Map<String, Column> columns,
            Map<String, Convert> conversions,
            Map<String, AssociationOverride> associations) {
        this.columns = columns;
        this.conversions = conversions;
        this.associations = associations;
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
        Map<String, AssociationOverride> associations = new LinkedHashMap<>();
        for (AssociationOverride override : declarations.all(element, AssociationOverride.class)) {
            associations.put(override.name(), override);
        }
        boolean none = columns.isEmpty() && conversions.isEmpty() && associations.isEmpty();
        return none ? NONE : new Overrides(columns, conversions, associations);
    }

    /** These, and where they say nothing, the others: the outer place of use wins. */
    public Overrides over(Overrides others) {
        if (this == NONE || others == NONE) {
            return this == NONE ? others : this;
        }
        return new Overrides(
                merged(columns, others.columns),
                merged(conversions, others.conversions),
                merged(associations, others.associations));
    }

    private static <V> Map<String, V> merged(Map<String, V> first, Map<String, V> second) {
        Map<String, V> all = new LinkedHashMap<>(second);
        all.putAll(first);
        return all;
    }

    /** What they say of the attributes below the named one. */
    public Overrides below(String name) {
        String prefix = name + ".";
        return this == NONE
                ? NONE
                : new Overrides(below(columns, prefix), below(conversions, prefix), below(associations, prefix));
    }

    /** What they say of elements of a map without the word {@code value}; what they say of its keys left out. */
    Overrides ofPlainValues() {
        return this == NONE ? NONE : new Overrides(plain(columns), plain(conversions), plain(associations));
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

    @Nullable
    AssociationOverride association(String name) {
        return associations.get(name);
    }

    /** The columns of a reference; empty where they say nothing of them. */
    List<JoinColumn> joinColumns(String name) {
        AssociationOverride override = associations.get(name);
        return override == null ? List.of() : List.of(override.joinColumns());
    }

    /** The attributes they speak of, each up to the first dot. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        columns.keySet().forEach(name -> names.add(first(name)));
        conversions.keySet().forEach(name -> names.add(first(name)));
        associations.keySet().forEach(name -> names.add(first(name)));
        return names;
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
