package io.monodyne.mapping.file;

import static java.util.Map.entry;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What annotations and their elements are called in mapping files. Nearly all names follow from those in Java:
 * {@code referencedColumnName} is the attribute {@code referenced-column-name}, {@code joinColumns} are elements
 * {@code join-column}, a {@code value} is the text of its element. The table has the others. Stateless.
 */
final class Words {

    /** Stands before the names of what Monodyne adds. */
    static final String OWN = "md:";

    /** Stands before the name of what is an attribute; the text of the element itself is {@link #CONTENT}. */
    static final String ATTRIBUTE = "@";

    static final String CONTENT = ".";

    /** By annotation and element, or by element where it is called so everywhere. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            entry("IdClass.value", "@class"),
            entry("MapKeyClass.value", "@class"),
            entry("ColumnResult.type", "@class"),
            entry("StoredProcedureParameter.type", "@class"),
            entry("NamedSubgraph.type", "@class"),
            entry("NamedAttributeNode.value", "@name"),
            entry("QueryHint.value", "@value"),
            entry("ForeignKey.value", "@constraint-mode"),
            entry("SecondaryTable.pkJoinColumns", "primary-key-join-column"),
            entry("NamedEntityGraph.attributeNodes", "named-attribute-node"),
            entry("NamedSubgraph.attributeNodes", "named-attribute-node"),
            entry("NamedNativeQuery.entities", "entity-result"),
            entry("NamedNativeQuery.classes", "constructor-result"),
            entry("NamedNativeQuery.columns", "column-result"),
            entry("SqlResultSetMapping.entities", "entity-result"),
            entry("SqlResultSetMapping.classes", "constructor-result"),
            entry("SqlResultSetMapping.columns", "column-result"),
            entry("EntityResult.fields", "field-result"),
            entry("IndexMap.partitionAttributes", "md:partition-attribute"),
            entry("IndexMap.sortAttributes", "md:sort-attribute"),
            entry("Joined.value", "md:attribute"),
            entry("Mutator.value", "md:class"),
            entry("check", "check-constraint"),
            entry("comment", "comment"),
            entry("query", "query"),
            entry("lockMode", "lock-mode"));

    /** Elements of annotations that have a second name. */
    private static final Map<String, String> ALIASES = Map.of("SecondaryTable.foreignKey", "primary-key-foreign-key");

    /** Elements that the schema has and the annotation has not. */
    private static final Map<String, Set<String>> UNREAD = Map.of("TableGenerator", Set.of("check-constraint"));

    private Words() {}

    /** The name of the element that an annotation is written as, e.g. {@code md:index-map}. */
    static String of(Class<? extends Annotation> annotation) {
        boolean own = annotation.getPackageName().equals("io.monodyne");
        return (own ? OWN : "") + dashed(annotation.getSimpleName());
    }

    /** The name of an attribute after {@link #ATTRIBUTE}, or of a child element, or {@link #CONTENT}. */
    static String of(Method element) {
        String name = element.getName();
        String exception = EXCEPTIONS.get(qualified(element));
        if (exception == null) {
            exception = EXCEPTIONS.get(name);
        }
        if (exception != null) {
            return exception;
        }
        Class<?> type = element.getReturnType();
        if (type.isArray()) {
            return type.getComponentType().isEnum() ? dashed(name) : singular(dashed(name));
        }
        if (type.isAnnotation()) {
            return dashed(name);
        }
        return name.equals("value") ? CONTENT : ATTRIBUTE + dashed(name);
    }

    private static String qualified(Method element) {
        return element.getDeclaringClass().getSimpleName() + "." + element.getName();
    }

    /** The second name of what is a child element; null where it has none. */
    static @Nullable String alias(Method element) {
        return ALIASES.get(qualified(element));
    }

    /** Child elements that can be there, and say nothing. */
    static Set<String> unread(Class<? extends Annotation> annotation) {
        return UNREAD.getOrDefault(annotation.getSimpleName(), Set.of());
    }

    /** {@code joinColumns} as {@code join-columns}, and {@code PrePersist} as {@code pre-persist}. */
    static String dashed(String name) {
        String dashed = name.replaceAll("(?<=.)([A-Z])", "-$1");
        return dashed.toLowerCase(Locale.ROOT);
    }

    /** {@code ORDINAL} as part of a name: {@code cascade-all} of the constant ALL of {@code cascade}. */
    static String constant(String of, Object constant) {
        return of + "-" + constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String singular(String plural) {
        boolean sibilant = plural.endsWith("sses") || plural.endsWith("xes");
        return plural.substring(0, plural.length() - (sibilant ? 2 : 1));
    }
}
