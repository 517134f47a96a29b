package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the classes and enum constants that statements name. Factory-lived, immutable. */
final class ClassNames {

    private final Set<ClassLoader> loaders = new LinkedHashSet<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private final Set<Class<?>> enums = new LinkedHashSet<>();

    ClassNames(List<EntityModel> entities) {
        for (EntityModel entity : entities) {
            loaders.add(entity.type().getClassLoader());
            packages.add(entity.type().getPackageName());
            collectEnums(entity.attributes());
        }
    }

    private void collectEnums(List<AttributeModel> attributes) {
        for (AttributeModel attribute : attributes) {
            if (attribute.facts().javaType().isEnum()) {
                enums.add(attribute.facts().javaType());
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                collectEnums(embedded.embeddable().attributes());
            }
        }
    }

    /** The class of that name, also of a nested one with dots, or of one in the package of an entity; null where there is none. */
    @Nullable
    Class<?> find(String name) {
        for (String candidate : spellings(name)) {
            Class<?> found = load(candidate);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<String> spellings(String name) {
        List<String> spellings = new ArrayList<>(nested(name));
        packages.forEach(known -> spellings.addAll(nested(known + "." + name)));
        return spellings;
    }

    /** The name, and the same with its last dots as dollars. */
    private static List<String> nested(String name) {
        List<String> spellings = new ArrayList<>(List.of(name));
        StringBuilder spelling = new StringBuilder(name);
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            spelling.setCharAt(dot, '$');
            spellings.add(spelling.toString());
        }
        return spellings;
    }

    private @Nullable Class<?> load(String name) {
        Class<?> found = null;
        for (ClassLoader loader : loaders) {
            found = found == null ? load(name, loader) : found;
        }
        return found;
    }

    /** It may be the name of another thing, or one of a class with letters in another case. */
    private static @Nullable Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /**
     * The constant of an enum; null where the name is of none.
     *
     * @param qualifier the name of the enum: with its package, without, or empty where the type that is expected says it
     */
    @Nullable
    Object constant(String qualifier, String name, Class<?> expected) {
        Class<?> type = qualifier.isEmpty() ? expected : enumNamed(qualifier, expected);
        return type == null || !type.isEnum() ? null : constantOf(type, name);
    }

    /** The class of that name, the one that is expected first. */
    @Nullable
    Class<?> enumNamed(String qualifier, Class<?> expected) {
        return isSimpleNameOf(qualifier, expected) ? expected : enumOf(qualifier);
    }

    /** The names of the constants of an enum. */
    static List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    private @Nullable Class<?> enumOf(String qualifier) {
        for (Class<?> known : enums) {
            if (isSimpleNameOf(qualifier, known)) {
                return known;
            }
        }
        return find(qualifier);
    }

    /** Whether the name of a class is the given one, or ends in it. */
    private static boolean isSimpleNameOf(String name, Class<?> type) {
        String full = type.getName().replace('$', '.');
        String given = name.replace('$', '.');
        return full.equals(given) || full.endsWith("." + given);
    }

    private static @Nullable Object constantOf(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
