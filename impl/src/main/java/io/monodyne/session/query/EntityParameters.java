package io.monodyne.session.query;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.query.term.EntityRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities that are parameters, as what queries compare: their identities. Lives for one run. */
record EntityParameters(Model model, QueryWork work) {

    /** @throws IllegalArgumentException where an entity has no id yet */
    Map<String, @Nullable Object> of(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> rows = new HashMap<>();
        values.forEach((name, value) -> rows.put(name, value == null ? null : value(name, value)));
        return rows;
    }

    private Object value(String name, Object value) {
        if (value instanceof Collection<?> several) {
            List<@Nullable Object> rows = new ArrayList<>();
            several.forEach(each -> rows.add(each == null ? null : row(name, each)));
            return rows;
        }
        return row(name, value);
    }

    private Object row(String name, Object value) {
        EntityModel entity = model.find(value.getClass());
        if (entity == null) {
            return value;
        }
        ManagedEntity managed = work.context().find(value);
        if (managed != null) {
            return new EntityRow(managed.key(), managed.snapshot());
        }
        EntityKey key = work.tenancy().keyOf(entity, value);
        if (key == null) {
            throw QueryProblems.transientParameter(name, entity.name());
        }
        return new EntityRow(key, null);
    }
}
