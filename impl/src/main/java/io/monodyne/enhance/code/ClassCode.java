package io.monodyne.enhance.code;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class file. Immutable.
 *
 * @param name internal, as all names here
 * @param superName null for {@code java/lang/Object} alone
 * @param nestHost the class whose nest it is in: itself unless it is nested
 * @param nestMembers of a nest host, the others
 * @param fields the instance fields by name
 */
public record ClassCode(
        String name,
        @Nullable String superName,
        int access,
        String nestHost,
        Set<String> nestMembers,
        Map<String, FieldCode> fields,
        Map<MethodName, MethodCode> methods) {

    public ClassCode {
        nestMembers = Set.copyOf(nestMembers);
        fields = Map.copyOf(fields);
        methods = Map.copyOf(methods);
    }
}
