package io.monodyne.metamodel;

import java.util.ArrayList;
import java.util.List;

/** Finds where items name a tenant: in their own id, and in the keys of what they refer to. Stateless. */
final class TenantColumns {

    private TenantColumns() {}

    static List<ModelPath> of(List<AttributeModel> attributes) {
        List<ModelPath> found = new ArrayList<>();
        collect(List.of(), attributes, found);
        return List.copyOf(found);
    }

    private static void collect(List<AttributeModel> above, List<AttributeModel> level, List<ModelPath> found) {
        for (AttributeModel attribute : level) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(attribute);
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(steps, embedded.embeddable().attributes(), found);
            } else if (attribute instanceof BasicAttribute && attribute.is(AttributeFlag.TENANT)) {
                found.add(new ModelPath(steps));
            }
        }
    }
}
