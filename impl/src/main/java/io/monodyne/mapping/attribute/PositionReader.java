package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Codecs;
import io.monodyne.codec.ScalarFormat;
import io.monodyne.key.KeyFormat;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.metamodel.CollectionShape.Form;
import io.monodyne.metamodel.EntityKeyCodec;
import io.monodyne.metamodel.EntityOrder;
import io.monodyne.metamodel.EntityPath;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.HiddenColumn;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.PositionColumn;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the order of a collection of entities, and the keys of a map of them (Jakarta Persistence 3.2, section 2.7). Boot-lived. */
final class PositionReader {

    private final AssociationContext context;
    private final ElementReader elements;
    private final Codec<Object> index;

    @SuppressWarnings("unchecked")
    PositionReader(AssociationContext context, ElementReader elements, Codecs codecs) {
        this.context = context;
        this.elements = elements;
        this.index = (Codec<Object>) (Codec<?>) codecs.scalar(Integer.class, ScalarFormat.standard());
    }

    /**
     * The place of an element in its collection.
     *
     * @param column null where nothing is stored of it
     * @param mapKey null for other collections
     */
    record Position(
            @Nullable PositionColumn column, @Nullable MapKey mapKey) {

        private static final Position NONE = new Position(null, null);
    }

    /** Null, and a problem, where it can't be mapped. */
    @Nullable
    Position read(Site site, Form form, EntityTarget target) {
        if (form.map()) {
            return mapKey(site, target);
        }
        OrderColumn order = context.declarations().find(site.element(), OrderColumn.class);
        if (form != Form.LIST || order == null) {
            return Position.NONE;
        }
        return new Position(
                new PositionColumn(order.name().isEmpty() ? site.name() + "_ORDER" : order.name(), index), null);
    }

    private @Nullable Position mapKey(Site site, EntityTarget target) {
        jakarta.persistence.MapKey ofElement =
                context.declarations().find(site.element(), jakarta.persistence.MapKey.class);
        JavaType type = keyType(site);
        if (ofElement != null) {
            List<String> names = ofElement.name().isEmpty()
                    ? List.of()
                    : List.of(ofElement.name().split("\\.", -1));
            Class<?> raw = type == null ? Object.class : type.raw();
            return new Position(null, new MapKey.OfElement(raw, new EntityPath(target, names)));
        }
        if (type == null) {
            context.problems().noElementType(site.path());
            return null;
        }
        if (context.targetIds().isEntity(type.raw())) {
            return entityKey(site, type.raw());
        }
        Codec<Object> codec = elements.key(site, type);
        if (codec == null) {
            return null;
        }
        MapKeyColumn column = context.declarations().find(site.element(), MapKeyColumn.class);
        String name = column == null || column.name().isEmpty() ? site.name() + "_KEY" : column.name();
        return new Position(new PositionColumn(name, codec), new MapKey.Value(type.raw()));
    }

    private @Nullable JavaType keyType(Site site) {
        MapKeyClass declared = context.declarations().find(site.element(), MapKeyClass.class);
        List<JavaType> arguments = site.type().arguments();
        if (declared != null) {
            return JavaType.of(declared.value());
        }
        return arguments.size() == 2 ? arguments.get(0) : null;
    }

    private @Nullable Position entityKey(Site site, Class<?> type) {
        IdModel id = context.targetIds().of(type);
        if (id == null) {
            return null;
        }
        List<MapKeyJoinColumn> columns = context.declarations().all(site.element(), MapKeyJoinColumn.class);
        String name = columns.size() != 1 || columns.get(0).name().isEmpty()
                ? site.name() + "_KEY"
                : columns.get(0).name();
        EntityTarget target = context.targets().of(type);
        return new Position(new PositionColumn(name, EntityKeyCodec.of(target, id)), new MapKey.OfEntity(target));
    }

    HiddenColumn hidden(PositionColumn position) {
        return new HiddenColumn(position.storedName(), Object.class, position.codec(), KeyFormat.standard(), false);
    }

    /** The order of {@code @OrderBy}; null where there is none. */
    @Nullable
    Comparator<Object> order(Site site, EntityTarget target) {
        OrderBy declared = context.declarations().find(site.element(), OrderBy.class);
        if (declared == null) {
            return null;
        }
        List<EntityOrder.Term> terms = new ArrayList<>();
        for (String item :
                declared.value().isBlank() ? new String[0] : declared.value().split(",", -1)) {
            String[] words = item.strip().split("\\s+");
            String direction = words[words.length - 1].toUpperCase(Locale.ROOT);
            boolean directed = words.length > 1 && (direction.equals("ASC") || direction.equals("DESC"));
            if (words.length > (directed ? 2 : 1)) {
                context.problems().orderBy(site.path(), "\"" + item.strip() + "\" is no attribute with a direction");
                return null;
            }
            terms.add(new EntityOrder.Term(
                    new EntityPath(target, List.of(words[0].split("\\.", -1))), directed && direction.equals("DESC")));
        }
        return new EntityOrder(target, terms);
    }
}
