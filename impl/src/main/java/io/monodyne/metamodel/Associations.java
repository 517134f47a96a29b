package io.monodyne.metamodel;

import java.util.ArrayList;
import java.util.List;

/** Finds the associations among attributes and inside embeddables. Stateless. */
public final class Associations {

    private Associations() {}

    /** Numbered from 0, in the order of the attributes. */
    public static List<AssociationPath> of(List<AttributeModel> attributes) {
        List<AssociationPath> found = new ArrayList<>();
        collect(List.of(), attributes, found);
        return List.copyOf(found);
    }

    private static void collect(
            List<AttributeModel> above, List<AttributeModel> attributes, List<AssociationPath> found) {
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof AssociationAttribute association) {
                found.add(new AssociationPath(found.size(), above, association));
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                List<AttributeModel> steps = new ArrayList<>(above);
                steps.add(embedded);
                collect(steps, embedded.embeddable().attributes(), found);
            }
        }
    }

    /** Whether elements of element collections, or their keys, refer to entities. */
    static boolean inElements(List<AttributeModel> attributes) {
        for (AttributeModel attribute : attributes) {
            boolean found = attribute instanceof CollectionAttribute collection && refers(collection)
                    || attribute instanceof EmbeddedAttribute embedded
                            && inElements(embedded.embeddable().attributes());
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean refers(CollectionAttribute collection) {
        EmbeddableModel embeddable = collection.elements().embeddable();
        return collection.elements().entityKey()
                || embeddable != null
                        && (!of(embeddable.attributes()).isEmpty() || inElements(embeddable.attributes()));
    }
}
