package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.Model;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the managed types of a model. In the model an entity has all its attributes, inherited ones included, and an
 * embeddable is a model of its own at every place of its use; here each attribute belongs to the class that declares
 * it, and each class is one type, as it was met first. Entities refer to each other in circles, so all types are made
 * before the first attribute is. Lives while the metamodel is made.
 */
final class ViewBuilder {

    private final Model model;
    private final Map<Class<?>, ManagedTypeView<?>> types = new LinkedHashMap<>();
    private final Deque<EmbeddableModel> withoutAttributes = new ArrayDeque<>();

    ViewBuilder(Model model) {
        this.model = model;
    }

    Map<Class<?>, ManagedTypeView<?>> build() {
        model.entities().forEach(this::addTypes);
        model.entities().forEach(this::addAttributes);
        while (!withoutAttributes.isEmpty()) {
            EmbeddableModel embeddable = withoutAttributes.remove();
            ManagedTypeView<?> view = types.get(embeddable.type());
            new ManagedModel.Embeddable(embeddable).attributes().forEach(attribute -> declare(view, attribute, false));
        }
        return types;
    }

    private void addTypes(EntityModel entity) {
        IdentifiableTypeView<?> above = null;
        for (Class<?> type : entity.lineage()) {
            IdentifiableTypeView<?> view = (IdentifiableTypeView<?>) types.get(type);
            if (view == null) {
                view = make(type, above, entity);
                types.put(type, view);
            }
            above = view;
        }
    }

    @SuppressWarnings("unchecked") // the classes of a lineage extend each other in this order
    private <X> IdentifiableTypeView<X> make(
            Class<X> type, @Nullable IdentifiableTypeView<?> above, EntityModel below) {
        IdentifiableTypeView<? super X> supertype = (IdentifiableTypeView<? super X>) above;
        EntityModel entity = model.find(type);
        return entity != null && entity.type() == type
                ? new EntityTypeView<>(type, supertype, entity, idType(entity.id()))
                : new MappedSuperclassTypeView<>(type, supertype, below.id(), idType(below.id()));
    }

    private Type<?> idType(IdModel id) {
        if (id.form() instanceof IdModel.Derived derived) {
            return idType(derived.target());
        }
        return id.form() instanceof IdModel.Embedded embedded
                ? embeddable(embedded.attribute().embeddable())
                : new BasicTypeView<>(id.javaType());
    }

    private void addAttributes(EntityModel entity) {
        Set<Integer> ids = idAttributes(entity.id());
        for (AttributeModel attribute : new ManagedModel.Entity(entity).attributes()) {
            ManagedTypeView<?> declaring = types.get(attribute.facts().member().getDeclaringClass());
            ManagedTypeView<?> owner = declaring == null ? types.get(entity.type()) : declaring;
            declare(owner, attribute, ids.contains(attribute.ordinal()));
        }
    }

    /** By ordinal. Where a component is the key of a reference, the reference is the attribute. */
    private static Set<Integer> idAttributes(IdModel id) {
        return id.components().stream()
                .map(component -> component.root().mark())
                .collect(Collectors.toSet());
    }

    private <X> void declare(@Nullable ManagedTypeView<X> declaring, AttributeModel attribute, boolean id) {
        if (declaring == null) {
            return;
        }
        Type<?> type = type(ManagedModel.valueOf(attribute), basicType(attribute));
        declaring.declare(
                ManagedModel.isPlural(attribute)
                        ? PluralAttributeView.of(attribute, declaring, type, keyType(attribute))
                        : new SingularAttributeView<>(attribute, declaring, type, id));
    }

    /** Of the attribute, or of the elements of a collection, where these are neither entities nor embeddables. */
    private static Class<?> basicType(AttributeModel attribute) {
        return attribute instanceof CollectionAttribute collection
                ? collection.elements().elementType()
                : attribute.facts().javaType();
    }

    private @Nullable Type<?> keyType(AttributeModel attribute) {
        MapKey key = attribute instanceof EntityCollection entities
                ? entities.shape().mapKey()
                : null;
        Class<?> ofValues = attribute instanceof CollectionAttribute values
                ? values.elements().keyType()
                : null;
        Class<?> type = key == null ? ofValues : key.type();
        return type == null ? null : type(ManagedModel.keyOf(attribute), type);
    }

    private Type<?> type(@Nullable ManagedModel managed, Class<?> basic) {
        if (managed instanceof ManagedModel.Entity entity) {
            return Objects.requireNonNull(types.get(entity.type()), "all entities have been added");
        }
        return managed instanceof ManagedModel.Embeddable embeddable
                ? embeddable(embeddable.model())
                : new BasicTypeView<>(basic);
    }

    private EmbeddableTypeView<?> embeddable(EmbeddableModel embeddable) {
        ManagedTypeView<?> known = types.get(embeddable.type());
        if (known instanceof EmbeddableTypeView<?> view) {
            return view;
        }
        EmbeddableTypeView<?> view = new EmbeddableTypeView<>(embeddable.type());
        types.put(embeddable.type(), view);
        withoutAttributes.add(embeddable);
        return view;
    }
}
