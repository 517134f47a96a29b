package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.InverseSide;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads associations (Jakarta Persistence 3.2, section 2.10). Boot-lived. */
final class AssociationReader {

    private final AssociationContext context;
    private final FactsReader facts;
    private final ReferenceReader references;
    private final EntityCollectionReader collections;

    AssociationReader(
            AssociationContext context,
            FactsReader facts,
            ReferenceReader references,
            EntityCollectionReader collections) {
        this.context = context;
        this.facts = facts;
        this.references = references;
        this.collections = collections;
    }

    /** Null for an attribute that is no association. */
    @Nullable
    AssociationSite declared(AnnotatedElement element) {
        Declarations declarations = context.declarations();
        return AssociationSite.of(new AssociationSite.Declared(
                declarations.find(element, ManyToOne.class),
                declarations.find(element, OneToOne.class),
                declarations.find(element, OneToMany.class),
                declarations.find(element, ManyToMany.class)));
    }

    /** The association, and the columns of a reference after it; empty, and a problem, where it can't be mapped. */
    List<AttributeModel> read(Site site, AssociationSite declared, Sources sources) {
        if (declared.kind().plural()) {
            return collection(site, declared);
        }
        EntityTarget target = target(site, declared, site.type());
        if (target == null) {
            return List.of();
        }
        if (declared.mappedBy().isEmpty()) {
            return references.read(site, declared, target, sources);
        }
        if (site.place().id() || context.declarations().has(site.element(), Id.class)) {
            context.problems().plural(site.path(), "OneToOne(mappedBy)");
            return List.of();
        }
        if (!site.place().tracked()) {
            context.problems().collectionInRecord(site.path());
            return List.of();
        }
        return List.of(new InverseReference(
                facts.facts(site, null), site.accessor(), declared.facts(target), InverseSide.of(declared.mappedBy())));
    }

    private List<AttributeModel> collection(Site site, AssociationSite declared) {
        if (site.place().id() || context.declarations().has(site.element(), Id.class)) {
            context.problems().plural(site.path(), "Id");
            return List.of();
        }
        if (!site.place().tracked()) {
            context.problems().collectionInRecord(site.path());
            return List.of();
        }
        JavaType element = collections.elementType(site);
        if (element == null && declared.targetEntity() == void.class) {
            context.problems().noElementType(site.path());
            return List.of();
        }
        EntityTarget target = target(site, declared, element == null ? JavaType.of(Object.class) : element);
        AttributeModel read = target == null ? null : collections.read(site, declared, target);
        return read == null ? List.of() : List.of(read);
    }

    private @Nullable EntityTarget target(Site site, AssociationSite declared, JavaType type) {
        Class<?> named = declared.targetEntity() == void.class ? type.raw() : declared.targetEntity();
        if (!context.targetIds().isEntity(named)) {
            context.problems().noEntity(site.path(), named);
            return null;
        }
        return context.targets().of(named);
    }
}
