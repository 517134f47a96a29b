package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.MethodCode;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Locale;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which attribute a method is the setter of: it takes one value of the attribute's type, may assign the attribute, and
 * is named {@code setX}; also {@code x} or {@code withX}, where it assigns nothing else.
 * Whatever it returns.
 */
final class Setters {

    private Setters() {}

    /** Null where it is no setter. */
    static @Nullable AttributeModel attributeOf(MethodCode method, Footprint footprint, EntityModel entity) {
        Type[] parameters = Type.getArgumentTypes(method.name().descriptor());
        if (parameters.length != 1) {
            return null;
        }
        AttributeModel only = null;
        for (AttributeModel attribute : entity.attributes()) {
            int ordinal = attribute.ordinal();
            boolean assigned =
                    footprint.touched().get(ordinal) || footprint.lent().get(ordinal);
            if (assigned && attribute.declared() && takes(method, parameters[0], attribute, entity.type())) {
                String name = method.name().name();
                if (name.equals("set" + capitalized(attribute.name()))) {
                    return attribute;
                }
                only = alone(footprint, name, attribute) ? attribute : only;
            }
        }
        return only;
    }

    private static boolean alone(Footprint footprint, String name, AttributeModel attribute) {
        int assigned = footprint.touched().cardinality() + footprint.lent().cardinality();
        return assigned == 1 && (name.equals(attribute.name()) || name.equals("with" + capitalized(attribute.name())));
    }

    /**
     * Whether the parameter is of the attribute's very type, or of the type variable that the attribute is of: what is
     * taken as something else becomes the attribute's value only inside the method.
     */
    private static boolean takes(MethodCode method, Type parameter, AttributeModel attribute, Class<?> entity) {
        if (takesVariable(method, attribute.facts().member(), entity)) {
            return true;
        }
        Class<?> type = attribute.facts().javaType();
        MethodType declared = MethodType.methodType(type);
        String descriptor = parameter.getDescriptor();
        boolean same = descriptor.equals(declared.unwrap().returnType().descriptorString())
                || descriptor.equals(declared.wrap().returnType().descriptorString());
        return same && canBeNamed(type, entity);
    }

    private static boolean takesVariable(MethodCode method, Member member, Class<?> entity) {
        java.lang.reflect.Type generic =
                member instanceof Field field ? field.getGenericType() : ((Method) member).getGenericReturnType();
        Class<?> erased = member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
        return generic instanceof TypeVariable<?> variable
                && method.owner().equals(Type.getInternalName(member.getDeclaringClass()))
                && method.signature() != null
                && method.signature().startsWith("(T" + variable.getName() + ";")
                && canBeNamed(erased, entity);
    }

    /** Whether the override, which is of the entity's package, can cast to it. */
    private static boolean canBeNamed(Class<?> type, Class<?> entity) {
        return Modifier.isPublic(type.getModifiers()) || type.getPackageName().equals(entity.getPackageName());
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
