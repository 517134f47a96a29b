package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codecs;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.draft.TargetIds;
import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one attribute, whatever its kind. Boot-lived. */
public final class AttributeReader {

    private final Declarations declarations;
    private final MappingProblems problems;
    private final FactsReader facts;
    private final BasicReader basics;
    private final EmbeddableReader embeddables;
    private final CollectionReader collections;
    private final AssociationReader associations;
    private final TargetIds targetIds;

    public AttributeReader(
            Codecs codecs,
            Converters converters,
            Members members,
            AssociationContext associationContext,
            MappingProblems problems) {
        Declarations declarations = associationContext.declarations();
        this.declarations = declarations;
        this.problems = problems;
        this.targetIds = associationContext.targetIds();
        this.facts = new FactsReader(declarations, problems);
        ScalarReader scalars = new ScalarReader(codecs, converters, problems);
        this.basics = new BasicReader(declarations, problems, facts, scalars);
        this.embeddables = new EmbeddableReader(this, members, facts, declarations, problems);
        ElementReader elements = new ElementReader(scalars, basics, embeddables, associationContext, problems);
        this.collections = new CollectionReader(codecs, elements, facts, declarations, problems);
        this.associations = new AssociationReader(
                associationContext,
                facts,
                new ReferenceReader(associationContext, facts),
                new EntityCollectionReader(
                        associationContext,
                        facts,
                        new PositionReader(associationContext, elements, codecs),
                        new LinkReader(associationContext)));
    }

    /**
     * The attribute of a member at a place, and, of a reference, its columns after it; empty, and a problem, where it can't be
     * mapped.
     */
    public List<AttributeModel> read(Member member, int ordinal, Place place, Sources sources) {
        String path = place.path() + "." + member.name();
        Accessor accessor;
        try {
            accessor = member.accessor(place.owner());
        } catch (IllegalAccessException | RuntimeException e) {
            problems.notOpen(path, place.owner());
            return List.of();
        }
        JavaType type = place.bindings().resolve(member.genericType());
        Site site = new Site(member, type, ordinal, accessor, place);
        AssociationSite association = associations.declared(member.element());
        if (association != null) {
            return associations.read(site, association, sources);
        }
        AttributeModel attribute = read(site, sources);
        if (attribute == null) {
            return List.of();
        }
        Column column = facts.column(site);
        sources.put(attribute, new Sources.Source(member.element(), column, column != null && column.unique()));
        return List.of(attribute);
    }

    /** Whether a member is an association whose key is stored with it: read after the attributes that it may share. */
    public static boolean refers(Member member, Declarations declarations) {
        return declarations.has(member.element(), ManyToOne.class)
                || declarations.has(member.element(), OneToOne.class)
                || declarations.has(member.element(), OneToMany.class)
                || declarations.has(member.element(), ManyToMany.class);
    }

    private @Nullable AttributeModel read(Site site, Sources sources) {
        if (declarations.has(site.element(), ElementCollection.class)) {
            return collections.read(site, sources);
        }
        if (isEmbedded(site)) {
            return embeddables.read(site, sources);
        }
        for (String unknown : site.place().overrides().below(site.name()).names()) {
            problems.overrideOfNothing(site.path(), unknown);
        }
        return basics.read(site);
    }

    private boolean isEmbedded(Site site) {
        if (declarations.has(site.element(), Embedded.class) || declarations.has(site.element(), EmbeddedId.class)) {
            return true;
        }
        if (site.place().id() && targetIds.isIdClass(site.type().raw())) {
            return true; // the id of a parent within that of a dependent (section 2.4.1.1)
        }
        Convert convert = basics.own(site.element());
        boolean converted = convert != null && !convert.disableConversion();
        return !converted && declarations.has(site.type().raw(), Embeddable.class);
    }
}
