package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.ManyToMany;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the inverse side of a many-to-many in the class of its elements, which may not be read yet. Stateless. */
final class InverseNames {

    private final Declarations declarations;

    InverseNames(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The name of the attribute that is mapped by the association at a site; null where there is none. */
    @Nullable
    String of(Site site, Class<?> target) {
        for (Class<?> type = target; type != null && type != Object.class; type = type.getSuperclass()) {
            List<AnnotatedElement> members = new ArrayList<>(List.of(type.getDeclaredFields()));
            members.addAll(List.of(type.getDeclaredMethods()));
            for (AnnotatedElement member : members) {
                ManyToMany declared = declarations.find(member, ManyToMany.class);
                if (declared != null
                        && mappedBy(site, declared)
                        && leadsTo(site.place().entity(), member, declared)) {
                    return name(member);
                }
            }
        }
        return null;
    }

    /** The path of a site begins with the name of the entity. */
    private static boolean mappedBy(Site site, ManyToMany declared) {
        return !declared.mappedBy().isEmpty() && site.path().endsWith("." + declared.mappedBy());
    }

    private static boolean leadsTo(Class<?> owner, AnnotatedElement member, ManyToMany declared) {
        if (declared.targetEntity() != void.class) {
            return related(owner, declared.targetEntity());
        }
        Type type = member instanceof Field field ? field.getGenericType() : ((Method) member).getGenericReturnType();
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return !(arguments[arguments.length - 1] instanceof Class<?> element) || related(owner, element);
        }
        return false;
    }

    private static boolean related(Class<?> owner, Class<?> element) {
        return element.isAssignableFrom(owner) || owner.isAssignableFrom(element);
    }

    private static String name(AnnotatedElement member) {
        return member instanceof Field field ? field.getName() : Members.nameOf((Method) member);
    }
}
