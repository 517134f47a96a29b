package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.mapping.draft.QueryProblems;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedQueries;
import io.monodyne.metamodel.NamedQueryModel;
import io.monodyne.metamodel.NearestName;
import io.monodyne.metamodel.ResultMapping;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the queries and result mappings that are declared with entities and mapped superclasses, or in mapping files for the whole unit (Jakarta
 * Persistence 3.2, section 10.4), after all entities are known. Boot-lived.
 */
final class QueryReader {

    private final ManagedClasses managed;
    private final Declarations declarations;
    private final QueryProblems problems;
    private final Map<String, NamedQueryModel> queries = new LinkedHashMap<>();
    private final Map<String, ResultMapping> mappings = new LinkedHashMap<>();
    /** Where each is declared, by its name. */
    private final Map<String, String> placesOfQueries = new LinkedHashMap<>();

    private final Map<String, String> placesOfMappings = new LinkedHashMap<>();

    QueryReader(ManagedClasses managed, Declarations declarations, MappingProblems problems) {
        this.managed = managed;
        this.declarations = declarations;
        this.problems = new QueryProblems(problems);
    }

    /** All of the unit; problems where two have one name, or one names what there is not. */
    NamedQueries read(Model model) {
        ResultMappingReader results = new ResultMappingReader(model, problems);
        forEachPlace((place, element) -> readMappings(place, element, results));
        forEachPlace((place, element) -> {
            declarations.all(element, NamedQuery.class).forEach(query -> add(place, read(query)));
            declarations.all(element, NamedNativeQuery.class).forEach(query -> add(place, read(query, results)));
        });
        return new NamedQueries(queries.values(), mappings.values());
    }

    private void forEachPlace(BiConsumer<String, AnnotatedElement> read) {
        read.accept("a mapping file", declarations.unit());
        for (Class<?> type : managed.all()) {
            if (declarations.own(type, Entity.class) != null
                    || declarations.own(type, MappedSuperclass.class) != null) {
                read.accept(type.getName(), type);
            }
        }
    }

    private void readMappings(String place, AnnotatedElement element, ResultMappingReader results) {
        for (SqlResultSetMapping declared : declarations.all(element, SqlResultSetMapping.class)) {
            ResultMapping mapping =
                    results.read(declared.name(), declared.entities(), declared.classes(), declared.columns());
            if (mappings.putIfAbsent(mapping.name(), mapping) == null) {
                placesOfMappings.put(mapping.name(), place);
            } else {
                problems.sameMapping(mapping.name(), String.valueOf(placesOfMappings.get(mapping.name())), place);
            }
        }
    }

    private void add(String place, NamedQueryModel query) {
        if (queries.putIfAbsent(query.name(), query) == null) {
            placesOfQueries.put(query.name(), place);
        } else {
            problems.sameQuery(query.name(), String.valueOf(placesOfQueries.get(query.name())), place);
        }
    }

    private static NamedQueryModel read(NamedQuery declared) {
        return new NamedQueryModel(
                declared.name(),
                declared.query(),
                false,
                given(declared.resultClass()),
                declared.lockMode(),
                hints(declared.hints()),
                null);
    }

    private NamedQueryModel read(NamedNativeQuery declared, ResultMappingReader results) {
        return new NamedQueryModel(
                declared.name(),
                declared.query(),
                true,
                given(declared.resultClass()),
                LockModeType.NONE,
                hints(declared.hints()),
                results(declared, results));
    }

    private @Nullable ResultMapping results(NamedNativeQuery declared, ResultMappingReader results) {
        String name = declared.resultSetMapping();
        ResultMapping own = results.read(declared.name(), declared.entities(), declared.classes(), declared.columns());
        boolean empty = own.entities().isEmpty()
                && own.constructed().isEmpty()
                && own.columns().isEmpty();
        if (name.isEmpty()) {
            return empty ? null : own;
        }
        if (!empty) {
            problems.twoMappings(declared.name(), name);
        }
        ResultMapping mapping = mappings.get(name);
        if (mapping == null) {
            problems.unknownMapping(declared.name(), name, NearestName.of(name, new ArrayList<>(mappings.keySet())));
        }
        return mapping;
    }

    private static Map<String, String> hints(QueryHint[] declared) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (QueryHint hint : List.of(declared)) {
            hints.put(hint.name(), hint.value());
        }
        return hints;
    }

    private static @Nullable Class<?> given(Class<?> type) {
        return type == void.class ? null : type;
    }
}
