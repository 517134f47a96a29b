package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.MethodCode;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Locale;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which attribute a method is the setter of: it takes one value of the attribute's type, may assign the attribute, and
 * is named {@code setX}; also {@code x} or {@code withX}, or {@code set} with any name, where it assigns nothing else.
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
            if (assigned && takes(parameters[0], attribute)) {
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
        return assigned == 1
                && (name.startsWith("set")
                        || name.equals(attribute.name())
                        || name.equals("with" + capitalized(attribute.name())));
    }

    /** Whether the parameter is of the attribute's type, or of one above it that a type variable was erased to. */
    private static boolean takes(Type parameter, AttributeModel attribute) {
        MethodType declared = MethodType.methodType(attribute.facts().javaType());
        if (parameter.getSort() < Type.ARRAY) {
            return parameter
                    .getDescriptor()
                    .equals(declared.unwrap().returnType().descriptorString());
        }
        Class<?> type = declared.wrap().returnType();
        String descriptor = parameter.getDescriptor();
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            if (above.descriptorString().equals(descriptor)) {
                return true;
            }
        }
        return Arrays.stream(type.getInterfaces())
                .anyMatch(above -> above.descriptorString().equals(descriptor));
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
