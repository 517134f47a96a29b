package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.metamodel.AssociationKind;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.CollectionShape.Form;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.HiddenColumn;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.PositionColumn;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads associations to many: which collection they are, in which order, and where it is stored which elements there are. Boot-lived. */
final class EntityCollectionReader {

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Collection.class, Form.COLLECTION,
            List.class, Form.LIST,
            Set.class, Form.SET,
            SortedSet.class, Form.SORTED_SET,
            Map.class, Form.MAP,
            SortedMap.class, Form.SORTED_MAP);

    private final AssociationContext context;
    private final FactsReader facts;
    private final PositionReader positions;
    private final LinkReader links;

    EntityCollectionReader(AssociationContext context, FactsReader facts, PositionReader positions, LinkReader links) {
        this.context = context;
        this.facts = facts;
        this.positions = positions;
        this.links = links;
    }

    /** The type of the elements, or of the values of a map; null where it is not said. */
    @Nullable
    JavaType elementType(Site site) {
        Form form = FORMS.get(site.type().raw());
        List<JavaType> arguments = site.type().arguments();
        int expected = form != null && form.map() ? 2 : 1;
        return arguments.size() == expected ? arguments.get(expected - 1) : null;
    }

    @Nullable
    AttributeModel read(Site site, AssociationSite declared, EntityTarget target) {
        Form form = FORMS.get(site.type().raw());
        if (form == null) {
            context.problems().collectionType(site.path(), site.type().raw());
            return null;
        }
        PositionReader.Position position = positions.read(site, form, target);
        if (position == null) {
            return null;
        }
        boolean ordered = form == Form.LIST && context.declarations().has(site.element(), OrderColumn.class);
        CollectionStorage storage = storage(site, declared, target, position.column());
        if (storage == null) {
            return null;
        }
        CollectionShape shape = new CollectionShape(
                ordered ? Form.ORDERED_LIST : form,
                positions.order(site, target),
                position.column(),
                position.mapKey());
        return new EntityCollection(facts.facts(site, null), site.accessor(), declared.facts(target), shape, storage);
    }

    private @Nullable CollectionStorage storage(
            Site site, AssociationSite declared, EntityTarget target, @Nullable PositionColumn position) {
        boolean toMany = declared.kind() == AssociationKind.ONE_TO_MANY;
        HiddenColumn hiddenPosition = position == null ? null : positions.hidden(position);
        if (!declared.mappedBy().isEmpty()) {
            if (toMany) {
                return new CollectionStorage.Columns(new InverseSide(declared.mappedBy(), List.of(), hiddenPosition));
            }
            if (position != null) {
                context.problems().positionOfInverse(site.path());
                return null;
            }
            return new CollectionStorage.Links(new LinkSide(declared.mappedBy()));
        }
        JoinTable joinTable = joinTable(site);
        List<JoinColumn> joinColumns = joinColumns(site);
        if (toMany && joinTable == null && !joinColumns.isEmpty()) {
            return columns(site, joinColumns, hiddenPosition);
        }
        LinkSide side = links.read(site, target, joinTable, position);
        return side == null ? null : new CollectionStorage.Links(side);
    }

    private @Nullable JoinTable joinTable(Site site) {
        AssociationOverride override = site.place().overrides().association(site.name());
        if (override != null && !override.joinTable().name().isEmpty()) {
            return override.joinTable();
        }
        return context.declarations().find(site.element(), JoinTable.class);
    }

    private List<JoinColumn> joinColumns(Site site) {
        List<JoinColumn> overridden = site.place().overrides().joinColumns(site.name());
        return overridden.isEmpty() ? ReferenceReader.declaredColumns(context, site) : overridden;
    }

    private @Nullable CollectionStorage columns(
            Site site, List<JoinColumn> declared, @Nullable HiddenColumn hiddenPosition) {
        IdModel ownId = context.targetIds().of(site.place().entity());
        if (ownId == null) {
            return null;
        }
        JoinColumns columns = JoinColumns.of(site.name(), ownId.components(), declared);
        if (columns == null) {
            context.problems()
                    .joinColumns(
                            site.path(),
                            declared.stream().map(JoinColumn::name).toList(),
                            ownId.components().stream()
                                    .map(ModelPath::storedName)
                                    .toList());
            return null;
        }
        List<HiddenColumn> key = columns.columns().stream()
                .map(column -> {
                    BasicAttribute leaf = (BasicAttribute) column.component().leaf();
                    return new HiddenColumn(
                            column.name(),
                            JavaType.boxed(leaf.facts().javaType()),
                            leaf.codec(),
                            leaf.keyFormat(),
                            leaf.is(AttributeFlag.TENANT));
                })
                .toList();
        return new CollectionStorage.Columns(new InverseSide(null, key, hiddenPosition));
    }
}
