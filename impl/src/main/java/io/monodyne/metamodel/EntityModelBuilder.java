package io.monodyne.metamodel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the facts of one entity; used by {@code mapping} alone. A super entity is built before those that extend it. */
public final class EntityModelBuilder {

    final String name;
    final Class<?> type;
    final TypeMark typeMark;

    @Nullable
    EntityModel superEntity;

    List<AttributeModel> attributes = List.of();
    Callbacks callbacks = Callbacks.none();
    List<Class<?>> lineage;
    private @Nullable EntityKeys keys;
    private @Nullable EntityRules rules;

    public EntityModelBuilder(String name, Class<?> type, TypeMark typeMark) {
        this.name = name;
        this.type = type;
        this.typeMark = typeMark;
        this.lineage = List.of(type);
    }

    public EntityModelBuilder extending(@Nullable EntityModel entity) {
        superEntity = entity;
        return this;
    }

    /** @param classes those whose state makes up the entity, mapped superclasses among them, topmost first */
    public EntityModelBuilder lineage(List<Class<?>> classes) {
        lineage = classes;
        return this;
    }

    /** @param byOrdinal the ordinal of each is its place */
    public EntityModelBuilder attributes(List<AttributeModel> byOrdinal) {
        attributes = byOrdinal;
        return this;
    }

    public EntityModelBuilder keys(EntityKeys entityKeys) {
        keys = entityKeys;
        return this;
    }

    public EntityModelBuilder rules(EntityRules entityRules) {
        rules = entityRules;
        return this;
    }

    public EntityModelBuilder callbacks(Callbacks entityCallbacks) {
        callbacks = entityCallbacks;
        return this;
    }

    EntityKeys keys() {
        return Objects.requireNonNull(keys, "keys");
    }

    EntityRules rules() {
        return Objects.requireNonNull(rules, "rules");
    }

    public EntityModel build() {
        return new EntityModel(this);
    }
}
