package io.monodyne.differential;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What there is to ask about: the metamodel as lists to choose from, in an order that does not depend on the run. Immutable. */
final class Vocabulary {

    /** What an expression of it can be compared with, and what functions take it. */
    enum Kind {
        TEXT,
        INT,
        LONG,
        DOUBLE,
        DECIMAL,
        BOOL,
        DATE,
        DATETIME,
        /** Has no literals: parameters alone. */
        INSTANT,
        ENUM,
        /** Selected, and asked whether it is null, and no more. */
        OTHER;

        boolean number() {
            return this == INT || this == LONG || this == DOUBLE || this == DECIMAL;
        }

        private static final Map<Class<?>, Kind> BY_TYPE = Map.ofEntries(
                Map.entry(String.class, TEXT),
                Map.entry(int.class, INT),
                Map.entry(Integer.class, INT),
                Map.entry(long.class, LONG),
                Map.entry(Long.class, LONG),
                Map.entry(double.class, DOUBLE),
                Map.entry(Double.class, DOUBLE),
                Map.entry(BigDecimal.class, DECIMAL),
                Map.entry(LocalDate.class, DATE),
                Map.entry(Instant.class, INSTANT),
                Map.entry(LocalDateTime.class, DATETIME));

        static Kind of(Class<?> type, String path) {
            if (type.isEnum()) {
                return ENUM;
            }
            boolean converted = path.equals("fragile");
            return type == boolean.class || type == Boolean.class && !converted
                    ? BOOL
                    : BY_TYPE.getOrDefault(type, OTHER);
        }
    }

    /** A basic attribute, by its path from the entity or the element. */
    record Basic(String path, Kind kind, Class<?> type) {}

    /** A reference to an entity. */
    record Reference(String path, String entity) {}

    /**
     * A collection.
     *
     * @param entity the name of what it has; empty where it has no entities
     * @param element the attributes of an element; one of an empty path where it is a basic value
     */
    record Many(String path, String entity, List<Basic> element, boolean map, boolean list) {

        boolean basic() {
            return entity.isEmpty()
                    && element.size() == 1
                    && element.get(0).path().isEmpty();
        }
    }

    /** An entity type. */
    record Entity(
            String name,
            List<Basic> ids,
            List<Basic> basics,
            List<Reference> references,
            List<Many> collections,
            List<String> subtypes) {}

    private final List<Entity> entities;

    private Vocabulary(List<Entity> entities) {
        this.entities = entities;
    }

    static Vocabulary of(Metamodel metamodel) {
        List<Entity> entities = new ArrayList<>();
        for (EntityType<?> type : metamodel.getEntities()) {
            Collector collector = new Collector();
            collector.collect("", type);
            List<String> subtypes = metamodel.getEntities().stream()
                    .filter(other -> other != type && type.getJavaType().isAssignableFrom(other.getJavaType()))
                    .map(EntityType::getName)
                    .sorted()
                    .toList();
            entities.add(collector.entity(type, subtypes));
        }
        entities.sort(Comparator.comparing(Entity::name));
        return new Vocabulary(List.copyOf(entities));
    }

    List<Entity> entities() {
        return entities;
    }

    Entity entity(String name) {
        return entities.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Collects the attributes of one type. */
    private static final class Collector {

        private final List<Basic> ids = new ArrayList<>();
        private final List<Basic> basics = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Many> collections = new ArrayList<>();

        void collect(String prefix, ManagedType<?> type) {
            type.getAttributes().stream()
                    .sorted(Comparator.comparing(Attribute::getName))
                    .forEach(attribute -> collect(prefix, attribute));
        }

        private void collect(String prefix, Attribute<?, ?> attribute) {
            String path = prefix + attribute.getName();
            if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
                collections.add(many(path, plural));
            } else if (attribute.isAssociation()) {
                EntityType<?> target = (EntityType<?>) ((SingularAttribute<?, ?>) attribute).getType();
                references.add(new Reference(path, target.getName()));
            } else if (((SingularAttribute<?, ?>) attribute).getType() instanceof EmbeddableType<?> embeddable) {
                collect(path + ".", embeddable);
            } else if (!((SingularAttribute<?, ?>) attribute).isVersion()) { // providers begin to count where they like
                basics.add(basic(path, attribute.getJavaType()));
            }
        }

        private static Basic basic(String path, Class<?> type) {
            return new Basic(path, Kind.of(type, path), type);
        }

        private static Many many(String path, PluralAttribute<?, ?, ?> plural) {
            Type<?> element = plural.getElementType();
            boolean map = plural.getCollectionType() == PluralAttribute.CollectionType.MAP;
            boolean list = plural.getCollectionType() == PluralAttribute.CollectionType.LIST;
            if (element instanceof EntityType<?> entity) {
                return new Many(path, entity.getName(), List.of(), map, list);
            }
            if (element instanceof EmbeddableType<?> embeddable) {
                Collector collector = new Collector();
                collector.collect("", embeddable);
                return new Many(path, "", List.copyOf(collector.basics), map, list);
            }
            return new Many(path, "", List.of(basic("", element.getJavaType())), map, list);
        }

        Entity entity(EntityType<?> type, List<String> subtypes) {
            List<String> names = idNames(type);
            basics.stream()
                    .filter(one -> names.contains(one.path().split("\\.")[0]))
                    .forEach(ids::add);
            return new Entity(type.getName(), ids, basics, references, collections, subtypes);
        }

        private static List<String> idNames(IdentifiableType<?> type) {
            if (type.hasSingleIdAttribute()) {
                return List.of(type.getId(type.getIdType().getJavaType()).getName());
            }
            return type.getIdClassAttributes().stream().map(Attribute::getName).toList();
        }
    }
}
