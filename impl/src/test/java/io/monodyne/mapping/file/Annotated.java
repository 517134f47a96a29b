package io.monodyne.mapping.file;

import io.monodyne.DynamoTable;
import io.monodyne.Extent;
import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.LinkIndex;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.NullSource;
import io.monodyne.Strip;
import io.monodyne.TenantId;
import io.monodyne.TimeToLive;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityResult;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.FieldResult;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.ParameterMode;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.StoredProcedureParameter;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has an annotation of every type, with values other than the default ones; never mapped. */
@SuppressWarnings("deprecation")
@Access(AccessType.FIELD)
@AssociationOverride(
        name = "part.other",
        joinColumns = @JoinColumn(name = "other_id"),
        joinTable = @JoinTable(name = "others", inverseJoinColumns = @JoinColumn(name = "inverse")))
@AttributeOverride(name = "part.text", column = @Column(name = "words", nullable = false))
@AttributeOverride(name = "part.more", column = @Column(name = "more_words"))
@Cacheable(false)
@Convert(attributeName = "part.text", converter = Annotated.Upper.class)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR, length = 1)
@DiscriminatorValue("A")
@DynamoTable(name = "elsewhere")
@Entity(name = "Thing")
@EntityListeners({Annotated.Upper.class, Annotated.Part.class})
@ExcludeDefaultListeners
@ExcludeSuperclassListeners
@Extent(index = "gsi7", shards = 3)
@IdClass(Annotated.Part.class)
@IndexMap(partitionKey = "THING#{id}", sortKey = "THING", storeShadow = false, rekey = true)
@IndexMap(index = "gsi0", partitionKey = "TEXT#{text}", nullSource = NullSource.PASS)
@IndexMap(
        index = "by-text",
        partitionAttributes = {"text", "number"},
        sortAttributes = {"date"})
@Inheritance(strategy = InheritanceType.JOINED)
@NamedEntityGraph(
        name = "whole",
        includeAllAttributes = true,
        attributeNodes = {@NamedAttributeNode("text"), @NamedAttributeNode(value = "parts", subgraph = "p")},
        subgraphs = @NamedSubgraph(name = "p", attributeNodes = @NamedAttributeNode("text")),
        subclassSubgraphs =
                @NamedSubgraph(name = "s", type = Annotated.Part.class, attributeNodes = @NamedAttributeNode("text")))
@NamedNativeQuery(
        name = "native",
        query = "SELECT 1",
        hints = @QueryHint(name = "h", value = "v"),
        resultClass = Annotated.class,
        resultSetMapping = "rows")
@NamedQuery(name = "all", query = "SELECT t FROM Thing t", lockMode = LockModeType.READ)
@NamedQuery(name = "none", query = "SELECT t FROM Thing t WHERE 1 = 2", hints = @QueryHint(name = "h", value = "v"))
@NamedStoredProcedureQuery(
        name = "procedure",
        procedureName = "P",
        parameters = @StoredProcedureParameter(name = "p", mode = ParameterMode.OUT, type = String.class),
        resultClasses = {Annotated.class, String.class},
        resultSetMappings = "rows")
@PrimaryKeyJoinColumns(
        value = @PrimaryKeyJoinColumn(name = "above_id", referencedColumnName = "id"),
        foreignKey = @ForeignKey(name = "fk"))
@SecondaryTable(
        name = "second",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "thing_id"),
        foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT))
@SequenceGenerator(name = "numbers", sequenceName = "N", initialValue = 5, allocationSize = 7)
@SqlResultSetMapping(
        name = "rows",
        entities =
                @EntityResult(
                        entityClass = Annotated.class,
                        lockMode = LockModeType.READ,
                        fields = @FieldResult(name = "text", column = "t"),
                        discriminatorColumn = "d"),
        classes =
                @ConstructorResult(
                        targetClass = String.class,
                        columns = @ColumnResult(name = "c", type = Integer.class)),
        columns = @ColumnResult(name = "c"))
@Table(
        name = "THINGS",
        schema = "s",
        catalog = "c",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "u",
                        columnNames = {"a", "b"}),
        indexes = @Index(name = "i", columnList = "a, b", unique = true),
        check = @CheckConstraint(name = "ch", constraint = "a > 1"),
        comment = "words",
        options = "o")
@TableGenerator(name = "rows", table = "R", pkColumnValue = "v", initialValue = 3)
class Annotated {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
    @Column(
            name = "ID",
            columnDefinition = "x",
            insertable = false,
            updatable = false,
            precision = 9,
            scale = 2,
            secondPrecision = 3,
            table = "t",
            length = 4,
            unique = true)
    @KeyDigits(7)
    long id;

    @EmbeddedId
    @AttributeOverride(name = "text", column = @Column(name = "x"))
    Part embeddedId;

    @Version
    @Column(name = "v")
    long version;

    @Basic(fetch = FetchType.LAZY, optional = false)
    @Lob
    @Mutator({Strip.class, LowerCase.class})
    @Immutable
    String text;

    @Basic
    @Temporal(TemporalType.DATE)
    @TimeToLive
    @Access(AccessType.FIELD)
    Date until;

    @Basic
    @Enumerated(EnumType.STRING)
    EnumType kind;

    @Basic
    @Convert(converter = Upper.class)
    String upper;

    @Basic
    @Joined(
            value = {"text", "upper"},
            separator = '|')
    String joined;

    @Transient
    String nothing;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "y"))
    @AttributeOverride(name = "more", column = @Column(name = "z"))
    @AssociationOverride(name = "other", joinColumns = @JoinColumn(name = "j"))
    @Convert(attributeName = "text", disableConversion = true)
    Part part;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.ALL)
    @MapsId("part")
    @JoinColumn(
            name = "parent",
            referencedColumnName = "id",
            nullable = false,
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "f"))
    Annotated parent;

    @Id
    @ManyToOne(targetEntity = Annotated.class)
    @JoinColumns(
            value = {@JoinColumn(name = "a"), @JoinColumn(name = "b")},
            foreignKey = @ForeignKey(name = "f", foreignKeyDefinition = "d"))
    Annotated byTwo;

    @OneToOne(
            mappedBy = "partner",
            orphanRemoval = true,
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH})
    @PrimaryKeyJoinColumn(name = "p")
    Annotated partner;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.REMOVE, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("text DESC")
    @LinkIndex("gsi4")
    List<Annotated> children;

    @OneToMany
    @JoinColumn(name = "owner")
    @OrderColumn(name = "place", nullable = false)
    List<Annotated> owned;

    @ManyToMany(targetEntity = Annotated.class)
    @JoinTable(
            name = "links",
            joinColumns = @JoinColumn(name = "left"),
            inverseJoinColumns = @JoinColumn(name = "right"),
            uniqueConstraints = @UniqueConstraint(columnNames = "x"),
            foreignKey = @ForeignKey(name = "f"),
            inverseForeignKey = @ForeignKey(name = "g"))
    Set<Annotated> many;

    @ManyToMany
    @MapKey(name = "text")
    Map<String, Annotated> byText;

    @ManyToMany
    @MapKeyJoinColumns(value = @MapKeyJoinColumn(name = "k"), foreignKey = @ForeignKey(name = "f"))
    Map<Annotated, Annotated> byEntity;

    @ElementCollection(targetClass = String.class, fetch = FetchType.EAGER)
    @CollectionTable(name = "words", joinColumns = @JoinColumn(name = "thing"), indexes = @Index(columnList = "a"))
    @Column(name = "word")
    @OrderBy
    List<String> words;

    @ElementCollection
    @MapKeyColumn(name = "k", length = 3)
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.ORDINAL)
    Map<EnumType, EnumType> kinds;

    @ElementCollection
    @MapKeyClass(Date.class)
    @MapKeyTemporal(TemporalType.TIME)
    @Temporal(TemporalType.TIMESTAMP)
    Map<Date, Date> times;

    @ElementCollection
    @AttributeOverride(name = "key.text", column = @Column(name = "k"))
    @AttributeOverride(name = "value.text", column = @Column(name = "w"))
    @AssociationOverride(name = "value.other", joinColumns = @JoinColumn(name = "o"))
    @Convert(attributeName = "value.text", converter = Upper.class)
    @Convert(attributeName = "key", converter = Upper.class)
    Map<Part, Part> parts;

    @MappedSuperclass
    @IdClass(Part.class)
    @ExcludeSuperclassListeners
    @EntityListeners(Upper.class)
    @Extent
    @Access(AccessType.FIELD)
    static class Above {

        @Id
        @TableGenerator(name = "t")
        @SequenceGenerator(name = "s")
        @GeneratedValue
        @TenantId
        int id;
    }

    @Embeddable
    @Access(AccessType.PROPERTY)
    static class Part {}

    @Converter(autoApply = true)
    static class Upper implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column;
        }
    }
}
