package io.monodyne.mapping;

import io.monodyne.mapping.draft.QueryProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ResultMapping;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what becomes of the columns of native queries (Jakarta Persistence 3.2, section 10.4.4). Boot-lived. */
final class ResultMappingReader {

    private final Model model;
    private final QueryProblems problems;

    ResultMappingReader(Model model, QueryProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** What can't be is left out, and a problem. */
    ResultMapping read(String name, EntityResult[] entities, ConstructorResult[] classes, ColumnResult[] columns) {
        List<ResultMapping.Entity> found = new ArrayList<>();
        for (EntityResult declared : entities) {
            ResultMapping.Entity entity = entity(name, declared);
            if (entity != null) {
                found.add(entity);
            }
        }
        List<ResultMapping.Constructed> constructed = new ArrayList<>();
        for (ConstructorResult declared : classes) {
            constructed.add(new ResultMapping.Constructed(declared.targetClass(), columns(declared.columns())));
        }
        return new ResultMapping(name, found, constructed, columns(columns));
    }

    private ResultMapping.@Nullable Entity entity(String name, EntityResult declared) {
        EntityModel entity = model.find(declared.entityClass());
        if (entity == null || entity.type() != declared.entityClass()) {
            problems.noEntity(name, declared.entityClass());
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        for (FieldResult field : declared.fields()) {
            check(name, entity, field.name());
            fields.put(field.name(), field.column());
        }
        String discriminator = declared.discriminatorColumn();
        return new ResultMapping.Entity(
                entity, fields, discriminator.isEmpty() ? null : discriminator, declared.lockMode());
    }

    private void check(String name, EntityModel entity, String path) {
        ManagedModel place = new ManagedModel.Entity(entity);
        for (String step : path.split("\\.")) {
            AttributeModel attribute = place == null ? null : place.attribute(step);
            if (attribute == null) {
                problems.unknownAttribute(name, entity.name(), path, place == null ? null : place.nearest(step));
                return;
            }
            if (!ManagedModel.known(attribute)) {
                return;
            }
            place = ManagedModel.valueOf(attribute);
        }
    }

    private static List<ResultMapping.Column> columns(ColumnResult[] declared) {
        List<ResultMapping.Column> columns = new ArrayList<>();
        for (ColumnResult column : declared) {
            columns.add(new ResultMapping.Column(column.name(), column.type() == void.class ? null : column.type()));
        }
        return columns;
    }
}
