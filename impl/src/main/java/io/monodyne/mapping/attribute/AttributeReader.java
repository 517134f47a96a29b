package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codecs;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.Member;
import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one attribute, whatever its kind. Boot-lived. */
public final class AttributeReader {

    private static final List<Class<? extends Annotation>> ASSOCIATIONS =
            List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class);

    private final Declarations declarations;
    private final MappingProblems problems;
    private final FactsReader facts;
    private final BasicReader basics;
    private final EmbeddableReader embeddables;
    private final CollectionReader collections;

    public AttributeReader(
            Codecs codecs,
            Converters converters,
            Members members,
            Declarations declarations,
            MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
        this.facts = new FactsReader(declarations, problems);
        ScalarReader scalars = new ScalarReader(codecs, converters, problems);
        this.basics = new BasicReader(declarations, problems, facts, scalars);
        this.embeddables = new EmbeddableReader(this, members, facts, declarations, problems);
        this.collections = new CollectionReader(
                codecs,
                new ElementReader(scalars, basics, embeddables, declarations, problems),
                facts,
                declarations,
                problems);
    }

    /** The attribute of a member at a place; null, and a problem, where it can't be mapped. */
    public @Nullable AttributeModel read(Member member, int ordinal, Place place, Sources sources) {
        String path = place.path() + "." + member.name();
        for (Class<? extends Annotation> association : ASSOCIATIONS) {
            if (declarations.has(member.element(), association)) {
                problems.association(path, association.getSimpleName());
                return null;
            }
        }
        Accessor accessor;
        try {
            accessor = member.accessor(place.owner());
        } catch (IllegalAccessException | RuntimeException e) {
            problems.notOpen(path, place.owner());
            return null;
        }
        JavaType type = place.bindings().resolve(member.genericType());
        Site site = new Site(member, type, ordinal, accessor, place);
        AttributeModel attribute = read(site, sources);
        if (attribute != null) {
            sources.put(attribute, new Sources.Source(member.element(), facts.column(site)));
        }
        return attribute;
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
        Convert convert = basics.own(site.element());
        boolean converted = convert != null && !convert.disableConversion();
        return !converted && declarations.has(site.type().raw(), Embeddable.class);
    }
}
