package io.monodyne.mapping.file;

import static java.util.Map.entry;

import io.monodyne.DynamoTable;
import io.monodyne.Extent;
import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.LinkIndex;
import io.monodyne.Mutator;
import io.monodyne.TenantId;
import io.monodyne.TimeToLive;
import jakarta.persistence.Access;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Temporal;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which elements there are, and what may be in them. What an element says that is an annotation follows from that
 * annotation; this is the rest. Stateless.
 */
@SuppressWarnings("deprecation") // @Temporal and its like: deprecated, and still to be read
final class Vocabulary {

    static final String FOREIGN_KEY = "foreign-key";
    static final String PRIMARY_FOREIGN_KEY = "primary-key-foreign-key";
    static final String MAP_KEY_FOREIGN_KEY = "map-key-foreign-key";
    static final String MAP_KEY = "map-key-";

    /** What Monodyne adds. */
    private static final List<Class<? extends Annotation>> OWN = List.of(
            IndexMap.class,
            Extent.class,
            DynamoTable.class,
            Immutable.class,
            Mutator.class,
            Joined.class,
            TimeToLive.class,
            TenantId.class,
            KeyDigits.class,
            LinkIndex.class);

    static final ElementForm ENTITY_MAPPINGS = unit(ElementForm.group(
                    "persistence-unit-metadata",
                    "package",
                    "schema",
                    "catalog",
                    "access",
                    "mapped-superclass",
                    "entity",
                    "embeddable",
                    "converter"))
            .attributes("version");

    static final ElementForm UNIT_METADATA =
            ElementForm.group("xml-mapping-metadata-complete", "persistence-unit-defaults");

    static final ElementForm UNIT_DEFAULTS = ElementForm.group(
            "schema", "catalog", "delimited-identifiers", "access", "cascade-persist", "entity-listeners");

    static final ElementForm LISTENERS = ElementForm.group("entity-listener");

    static final ElementForm LISTENER =
            ElementForm.group(names(Callbacks.ANNOTATIONS)).attributes("class");

    static final ElementForm CALLBACK = ElementForm.group().attributes("method-name");

    static final ElementForm TEXT = ElementForm.ofText();

    /** The kinds of classes by the names of their elements. */
    static final Map<String, ElementForm> CLASSES = Map.of(
            "entity",
            own(
                            ElementType.TYPE,
                            unit(ElementForm.of(Entity.class)
                                    .parts(Table.class, SecondaryTable.class, PrimaryKeyJoinColumn.class)
                                    .parts(IdClass.class, Inheritance.class, DiscriminatorValue.class)
                                    .parts(DiscriminatorColumn.class, NamedEntityGraph.class, Convert.class)
                                    .parts(AttributeOverride.class, AssociationOverride.class)
                                    .parts(ExcludeDefaultListeners.class, ExcludeSuperclassListeners.class)))
                    .mark("access", Access.class)
                    .mark("cacheable", Cacheable.class)
                    .attributes("class", "metadata-complete")
                    .children(names(Callbacks.ANNOTATIONS, "attributes", "entity-listeners", PRIMARY_FOREIGN_KEY)),
            "mapped-superclass",
            own(ElementType.TYPE, ElementForm.of(MappedSuperclass.class))
                    .parts(IdClass.class, ExcludeDefaultListeners.class, ExcludeSuperclassListeners.class)
                    .mark("access", Access.class)
                    .attributes("class", "metadata-complete")
                    .children(names(Callbacks.ANNOTATIONS, "attributes", "entity-listeners")),
            "embeddable",
            own(ElementType.TYPE, ElementForm.of(Embeddable.class))
                    .mark("access", Access.class)
                    .attributes("class", "metadata-complete")
                    .children("attributes"),
            "converter",
            ElementForm.of(Converter.class).attributes("class"));

    /** The kinds of attributes by the names of their elements. */
    static final Map<String, ElementForm> ATTRIBUTES = Map.ofEntries(
            entry("id", generated(basic(Id.class))),
            entry("embedded-id", attribute(EmbeddedId.class).parts(AttributeOverride.class)),
            entry("basic", basic(Basic.class).parts(Lob.class)),
            entry("version", basic(Version.class)),
            entry("many-to-one", derived(reference(ManyToOne.class)).children(FOREIGN_KEY)),
            entry(
                    "one-to-one",
                    derived(reference(OneToOne.class))
                            .parts(PrimaryKeyJoinColumn.class)
                            .children(FOREIGN_KEY, PRIMARY_FOREIGN_KEY)),
            entry("one-to-many", collection(reference(OneToMany.class)).children(FOREIGN_KEY, MAP_KEY_FOREIGN_KEY)),
            entry("many-to-many", collection(reference(ManyToMany.class)).children(FOREIGN_KEY, MAP_KEY_FOREIGN_KEY)),
            entry(
                    "element-collection",
                    collection(basic(ElementCollection.class))
                            .parts(Lob.class, CollectionTable.class)
                            .parts(AttributeOverride.class, AssociationOverride.class)
                            .children(MAP_KEY_FOREIGN_KEY)),
            entry(
                    "embedded",
                    attribute(Embedded.class).parts(AttributeOverride.class, AssociationOverride.class, Convert.class)),
            entry("transient", ElementForm.of(Transient.class).attributes("name")));

    /** Those that an embeddable has not. */
    static final List<String> OF_ENTITIES_ALONE = List.of("id", "embedded-id", "version");

    private Vocabulary() {}

    private static ElementForm unit(ElementForm form) {
        return form.parts(SequenceGenerator.class, TableGenerator.class, NamedQuery.class, NamedNativeQuery.class)
                .parts(NamedStoredProcedureQuery.class, SqlResultSetMapping.class);
    }

    private static ElementForm attribute(Class<? extends Annotation> main) {
        return own(ElementType.FIELD, ElementForm.of(main))
                .mark("access", Access.class)
                .attributes("name");
    }

    private static ElementForm basic(Class<? extends Annotation> main) {
        return attribute(main).parts(Column.class, Temporal.class, Enumerated.class, Convert.class);
    }

    private static ElementForm generated(ElementForm form) {
        return form.parts(GeneratedValue.class, TableGenerator.class, SequenceGenerator.class);
    }

    private static ElementForm reference(Class<? extends Annotation> main) {
        return attribute(main).parts(JoinColumn.class, JoinTable.class);
    }

    private static ElementForm derived(ElementForm form) {
        return form.mark("id", Id.class).mark("maps-id", MapsId.class);
    }

    private static ElementForm collection(ElementForm form) {
        return form.parts(OrderBy.class, OrderColumn.class, MapKey.class, MapKeyClass.class, MapKeyTemporal.class)
                .parts(MapKeyEnumerated.class, MapKeyColumn.class, MapKeyJoinColumn.class)
                .part(MAP_KEY + "attribute-override", AttributeOverride.class)
                .part(MAP_KEY + "convert", Convert.class);
    }

    private static ElementForm own(ElementType target, ElementForm form) {
        ElementForm extended = form;
        for (Class<? extends Annotation> annotation : OWN) {
            Target targets = annotation.getAnnotation(Target.class);
            if (targets != null && Arrays.asList(targets.value()).contains(target)) {
                extended = extended.part(Words.of(annotation), annotation);
            }
        }
        return extended;
    }

    private static String[] names(List<Class<? extends Annotation>> annotations, String... others) {
        String[] names = Arrays.copyOf(others, others.length + annotations.size());
        for (int i = 0; i < annotations.size(); i++) {
            names[others.length + i] = Words.of(annotations.get(i));
        }
        return names;
    }
}
