package io.monodyne.metamodel.view;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.Model;
import jakarta.persistence.metamodel.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the managed types of a model. In the model an entity has all its attributes, inherited ones included, and an
 * embeddable is a model of its own at every place of its use; here each attribute belongs to the class that declares
 * it, and each class is one type, as it was met first. Lives while the metamodel is made.
 */
final class ViewBuilder {

    private final Model model;
    private final Map<Class<?>, ManagedTypeView<?>> types = new LinkedHashMap<>();

    ViewBuilder(Model model) {
        this.model = model;
    }

    Map<Class<?>, ManagedTypeView<?>> build() {
        model.entities().forEach(this::add);
        return types;
    }

    private void add(EntityModel entity) {
        IdentifiableTypeView<?> above = null;
        for (Class<?> type : entity.lineage()) {
            IdentifiableTypeView<?> view = (IdentifiableTypeView<?>) types.get(type);
            if (view == null) {
                view = make(type, above, entity);
                types.put(type, view);
            }
            above = view;
        }
        for (AttributeModel attribute : entity.attributes()) {
            ManagedTypeView<?> declaring = types.get(attribute.facts().member().getDeclaringClass());
            ManagedTypeView<?> owner = declaring == null ? types.get(entity.type()) : declaring;
            declare(owner, attribute);
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
        return id.form() instanceof IdModel.Embedded embedded
                ? embeddable(embedded.attribute().embeddable())
                : new BasicTypeView<>(id.javaType());
    }

    private <X> void declare(@Nullable ManagedTypeView<X> declaring, AttributeModel attribute) {
        if (declaring == null) {
            return;
        }
        if (attribute instanceof CollectionAttribute collection) {
            EmbeddableModel elements = collection.elements().embeddable();
            Type<?> elementType =
                    elements == null ? new BasicTypeView<>(collection.elements().elementType()) : embeddable(elements);
            declaring.declare(PluralAttributeView.of(collection, declaring, elementType));
        } else {
            Type<?> type = attribute instanceof EmbeddedAttribute embedded
                    ? embeddable(embedded.embeddable())
                    : new BasicTypeView<>(attribute.facts().javaType());
            declaring.declare(new SingularAttributeView<>(attribute, declaring, type));
        }
    }

    private EmbeddableTypeView<?> embeddable(EmbeddableModel embeddable) {
        ManagedTypeView<?> known = types.get(embeddable.type());
        if (known instanceof EmbeddableTypeView<?> view) {
            return view;
        }
        EmbeddableTypeView<?> view = new EmbeddableTypeView<>(embeddable.type());
        types.put(embeddable.type(), view);
        embeddable.attributes().forEach(attribute -> declare(view, attribute));
        return view;
    }
}
