package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.ClassCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.metamodel.AttributeModel;
import java.util.ArrayList;
import java.util.List;

/** Which methods may be the getter of an attribute. */
final class Getters {

    private Getters() {}

    /** All of the name, also those that are overridden by one of them. */
    static List<MethodCode> of(AttributeModel attribute, Hierarchy hierarchy) {
        String suffix = Setters.capitalized(attribute.name());
        List<MethodCode> found = new ArrayList<>();
        for (ClassCode code : hierarchy.lineage()) {
            for (MethodCode method : code.methods().values()) {
                String name = method.name().name();
                if (method.instance()
                        && method.name().descriptor().startsWith("()")
                        && (name.equals("get" + suffix) || name.equals("is" + suffix))) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
