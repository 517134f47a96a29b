package io.monodyne.mapping.attribute;

import io.monodyne.codec.Codec;
import io.monodyne.codec.ScalarFormat;
import io.monodyne.mapping.access.JavaType;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.attribute.ScalarReader.Scalar;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.LinkedCodec;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.Temporal;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Reads what an element collection is made of: its elements, and the keys of a map. Boot-lived. */
final class ElementReader {

    private final ScalarReader scalars;
    private final BasicReader basics;
    private final EmbeddableReader embeddables;
    private final Declarations declarations;
    private final AssociationContext associations;
    private final MappingProblems problems;

    ElementReader(
            ScalarReader scalars,
            BasicReader basics,
            EmbeddableReader embeddables,
            AssociationContext associations,
            MappingProblems problems) {
        this.scalars = scalars;
        this.basics = basics;
        this.embeddables = embeddables;
        this.declarations = associations.declarations();
        this.associations = associations;
        this.problems = problems;
    }

    /**
     * How elements are stored.
     *
     * @param embeddable null for basic elements
     */
    record Element(Codec<Object> codec, @Nullable EmbeddableModel embeddable) {}

    /** The elements of a collection, or the values of a map; null, and a problem, where they can't be mapped. */
    @SuppressWarnings("deprecation") // @Temporal: deprecated, and still to be read
    @Nullable
    Element element(Site site, JavaType type, boolean map, Sources sources) {
        Overrides overrides =
                site.place().overrides().below(site.name()).over(Overrides.on(site.element(), declarations));
        if (declarations.has(type.raw(), Embeddable.class)) {
            Overrides ofElements = map ? overrides.below("value").over(overrides.ofPlainValues()) : overrides;
            Place place = new Place(
                    type.raw(),
                    site.path(),
                    TypeBindings.of(type),
                    site.place().access(),
                    ofElements,
                    false,
                    new Place.Owning(site.place().entity(), false));
            EmbeddableModel model = embeddables.read(type, place, sources);
            return model == null ? null : new Element(model.codec(), model);
        }
        AnnotatedElement element = site.element();
        Convert convert = map ? overrides.conversion("value") : null;
        Column column = map ? overrides.column("value") : null;
        boolean automatic = !declarations.has(element, Enumerated.class) && !declarations.has(element, Temporal.class);
        ScalarFormat format =
                basics.format(element, column == null ? declarations.find(element, Column.class) : column);
        Codec<Object> codec = scalars.read(
                new Scalar(type, site.path(), format, convert == null ? basics.own(element) : convert, automatic));
        return codec == null ? null : new Element(codec, null);
    }

    /** The keys of a map; null, and a problem, where they can't be mapped. */
    @SuppressWarnings("deprecation") // @MapKeyTemporal: deprecated, and still to be read
    @Nullable
    Codec<Object> key(Site site, JavaType type) {
        AnnotatedElement element = site.element();
        if (declarations.has(type.raw(), Embeddable.class)) {
            problems.elementCollection(site.path(), "its keys are embeddables, and DynamoDB's maps have text as keys");
            return null;
        }
        if (associations.targetIds().isEntity(type.raw())) {
            return entityKey(site, type.raw());
        }
        MapKeyEnumerated enumerated = declarations.find(element, MapKeyEnumerated.class);
        MapKeyTemporal temporal = declarations.find(element, MapKeyTemporal.class);
        MapKeyColumn column = declarations.find(element, MapKeyColumn.class);
        ScalarFormat plain = BasicReader.format(
                null,
                enumerated == null ? EnumType.ORDINAL : enumerated.value(),
                temporal == null ? null : temporal.value());
        ScalarFormat format = column == null
                ? plain
                : new ScalarFormat(
                        column.precision(),
                        column.scale(),
                        plain.secondPrecision(),
                        plain.enumOrdinal(),
                        plain.temporal());
        Convert convert = site.place()
                .overrides()
                .below(site.name())
                .over(Overrides.on(element, declarations))
                .conversion("key");
        boolean automatic = enumerated == null && temporal == null;
        return scalars.read(new Scalar(type, site.path() + " (key)", format, convert, automatic));
    }

    /** A map's key that is an entity: its id, where that is a single value. */
    private @Nullable Codec<Object> entityKey(Site site, Class<?> type) {
        IdModel id = associations.targetIds().of(type);
        if (id == null) {
            return null;
        }
        Codec<Object> component = id.components().get(0).leaf().codec();
        if (id.components().size() > 1 || component.scalarType() == null) {
            problems.elementCollection(
                    site.path(),
                    "its keys are entities with an id of several parts, and DynamoDB's maps have text as keys");
            return null;
        }
        return new LinkedCodec(associations.targets().of(type), id.components().get(0));
    }
}
