package io.monodyne.mapping.association;

import io.monodyne.mapping.draft.AssociationProblems;
import io.monodyne.mapping.draft.Targets;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.ChildAccess;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityOrder;
import io.monodyne.metamodel.HiddenColumn;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.RequiredKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes the associations of a model: the door of this room. Boot-lived, for one model. */
public final class AssociationBinder {

    private final AssociationProblems problems;
    private final Map<String, String> linkNames = new HashMap<>();

    private AssociationBinder(AssociationProblems problems) {
        this.problems = problems;
    }

    /** @param targets what the associations refer to; one that is no entity of the model was a problem before */
    public static void bind(Model model, Targets targets, AssociationProblems problems) {
        targets.all().forEach(target -> {
            EntityModel entity = model.find(target.type());
            if (entity != null) {
                target.bind(entity);
            }
        });
        AssociationBinder binder = new AssociationBinder(problems);
        for (EntityModel entity : model.entities()) {
            EntityModel above = entity.superEntity();
            List<AssociationPath> all = entity.associations();
            all.subList(above == null ? 0 : above.associations().size(), all.size())
                    .forEach(path -> binder.bind(entity, path));
        }
    }

    private void bind(EntityModel owner, AssociationPath path) {
        AssociationAttribute attribute = path.attribute();
        if (!attribute.association().target().bound()) {
            return;
        }
        String place = owner.name() + "." + path.name();
        if (attribute instanceof InverseReference inverse) {
            bindInverse(owner, place, attribute.target(), inverse.inverse());
        } else if (attribute instanceof EntityCollection collection) {
            if (collection.storage() instanceof CollectionStorage.Columns columns) {
                bindInverse(owner, place, collection.target(), columns.side());
            } else if (collection.storage() instanceof CollectionStorage.Links links) {
                bindLinks(place, collection.target(), links.side());
            }
            checkShape(place, collection);
        }
    }

    private void bindInverse(EntityModel owner, String place, EntityModel target, InverseSide side) {
        AssociationPath reference = null;
        List<ModelPath> key;
        String mappedBy = side.mappedBy();
        if (mappedBy == null) {
            key = side.hiddenKey().stream()
                    .map(column -> new ModelPath(List.of(hidden(target, column))))
                    .toList();
        } else {
            reference = owning(owner, place, target, mappedBy);
            if (reference == null) {
                return;
            }
            key = reference.key();
        }
        AccessPaths paths = new AccessPaths(owner, target, key);
        ChildAccess access = paths.find();
        if (access == null) {
            problems.noPath(place, target.name(), suggestion(target, key));
            return;
        }
        IndexModel sparse = paths.sparse();
        if (sparse != null) {
            target.require(new RequiredKey(sparse, key, place));
        }
        HiddenColumn position = side.hiddenPosition();
        side.bind(key, access, reference, position == null ? null : hidden(target, position));
    }

    private static BasicAttribute hidden(EntityModel target, HiddenColumn column) {
        return target.attributes().stream()
                .filter(attribute -> attribute.is(AttributeFlag.HIDDEN)
                        && attribute.storedName().equals(column.storedName()))
                .map(BasicAttribute.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hidden column " + column.storedName()));
    }

    private @Nullable AssociationPath owning(EntityModel owner, String place, EntityModel target, String mappedBy) {
        AssociationPath reference = target.association(mappedBy);
        if (reference == null) {
            problems.mappedBy(place, target.name(), mappedBy, "is no association");
            return null;
        }
        if (!(reference.attribute() instanceof ReferenceAttribute)) {
            problems.mappedBy(place, target.name(), mappedBy, "owns no key");
            return null;
        }
        EntityModel back = reference.attribute().association().target().bound()
                ? reference.attribute().target()
                : null;
        if (back == null || !owner.isA(back) && !back.isA(owner)) {
            problems.mappedBy(place, target.name(), mappedBy, "refers to another entity");
            return null;
        }
        return reference;
    }

    private static String suggestion(EntityModel target, List<ModelPath> key) {
        List<String> slots = key.stream().map(path -> "{" + path.name() + "}").toList();
        String own = target.id().components().stream()
                .map(path -> "{" + path.name() + "}")
                .reduce((a, b) -> a + "#" + b)
                .orElse("");
        return "@IndexMap(index = \"gsi0\", partitionKey = \"" + target.name().toUpperCase(java.util.Locale.ROOT)
                + "_OF#" + String.join("#", slots) + "\", sortKey = \"" + own + "\")";
    }

    private void bindLinks(String place, EntityModel target, LinkSide side) {
        String mappedBy = side.mappedBy();
        if (mappedBy == null) {
            LinkModel link = side.link();
            String other = linkNames.putIfAbsent(link.name(), place);
            if (other != null && !other.equals(place)) {
                problems.sameLinks(link.name(), other, place);
            }
            return;
        }
        AssociationPath owning = target.association(mappedBy);
        if (owning != null
                && owning.attribute() instanceof EntityCollection collection
                && collection.storage() instanceof CollectionStorage.Links links
                && !links.inverse()) {
            side.bind(links.side().link());
        } else {
            problems.mappedBy(place, target.name(), mappedBy, "owns no links");
        }
    }

    private void checkShape(String place, EntityCollection collection) {
        if (collection.shape().order() instanceof EntityOrder order) {
            for (EntityOrder.Term term : order.terms()) {
                var leaf = term.path().leaf();
                if (leaf == null) {
                    problems.orderBy(place, "its elements have no attribute " + term.path());
                } else if (leaf.codec().keyType() == null
                        && !Comparable.class.isAssignableFrom(leaf.facts().javaType())) {
                    problems.orderBy(place, term.path() + " has no order");
                }
            }
        }
        MapKey mapKey = collection.shape().mapKey();
        if (mapKey instanceof MapKey.OfElement ofElement && !ofElement.path().known()) {
            problems.mapKey(place, "its elements have no attribute " + ofElement.path());
        }
    }
}
