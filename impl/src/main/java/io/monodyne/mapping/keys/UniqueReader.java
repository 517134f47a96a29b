package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NearestName;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.metamodel.UniqueModel;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unique constraints that an entity declares: unique columns, and those of its logical table. A constraint is named
 * after the entity that declares it, so that attributes of the same name in two subclasses do not exclude each other. One that
 * contains the whole id can't be violated and is left out. Lives while one entity is read.
 */
final class UniqueReader {

    private final EntityDraft draft;
    private final SourcePaths paths;
    private final TemplateReader templates;
    private final KeyProblems problems;
    private final Map<String, UniqueModel> read = new LinkedHashMap<>();

    UniqueReader(EntityDraft draft, SourcePaths paths, TemplateReader templates, KeyProblems problems) {
        this.draft = draft;
        this.paths = paths;
        this.templates = templates;
        this.problems = problems;
    }

    List<UniqueModel> read() {
        for (ModelPath column : draft.columns().unique()) {
            ModelPath source = paths.rebased(draft.entityName() + ", unique " + column.name(), column);
            if (source != null) {
                add(List.of(source));
            }
        }
        Table table = draft.declarations().own(draft.type(), Table.class);
        if (table != null) {
            for (UniqueConstraint constraint : table.uniqueConstraints()) {
                add(constraint);
            }
        }
        return List.copyOf(read.values());
    }

    private void add(UniqueConstraint constraint) {
        List<ModelPath> sources = new ArrayList<>();
        String place = draft.entityName() + ", @UniqueConstraint(" + String.join(", ", constraint.columnNames()) + ")";
        for (String column : constraint.columnNames()) {
            ModelPath named = column(place, column);
            ModelPath source = named == null ? null : paths.rebased(place, named);
            if (source != null && !sources.contains(source)) {
                sources.add(source);
            } else if (source == null) {
                return;
            }
        }
        if (!sources.isEmpty()) {
            add(sources);
        }
    }

    /** By its stored name, its name in Java, or, where only one has it, the stored name of a member of an embeddable. */
    private @Nullable ModelPath column(String place, String column) {
        List<ModelPath> basics = paths.basics();
        List<ModelPath> members = new ArrayList<>();
        for (ModelPath path : basics) {
            if (path.storedName().equals(column)) {
                return path;
            }
        }
        for (ModelPath path : basics) {
            if (path.name().equals(column)) {
                return path;
            }
            if (path.leaf().storedName().equals(column)) {
                members.add(path);
            }
        }
        if (members.size() == 1) {
            return members.get(0);
        }
        if (members.isEmpty()) {
            List<String> known = basics.stream().map(ModelPath::storedName).toList();
            problems.unknownColumn(place, column, NearestName.of(column, known));
        } else {
            problems.ambiguousColumn(
                    place, column, members.stream().map(ModelPath::name).toList());
        }
        return null;
    }

    /** A constraint holds within a tenant: that comes first in the key of the sentinel, and is no part of the name. */
    private List<ModelPath> scoped(List<ModelPath> sources) {
        ModelPath tenant = draft.id().tenant();
        if (tenant == null) {
            return sources;
        }
        List<ModelPath> scoped = new ArrayList<>(sources);
        scoped.removeIf(source -> source.name().equals(tenant.name()));
        scoped.add(0, tenant);
        return scoped;
    }

    private static List<String> names(List<ModelPath> paths) {
        return paths.stream().map(ModelPath::name).toList();
    }

    private void add(List<ModelPath> declared) {
        List<ModelPath> sources = scoped(declared);
        if (names(sources).containsAll(names(draft.id().components()))) {
            return;
        }
        boolean unscoped = draft.id().tenant() == null || sources.size() == 1;
        List<String> names = names(unscoped ? sources : sources.subList(1, sources.size()));
        if (!TemplateReader.literal(draft.entityName())) {
            problems.nameInKey(draft.entityName(), draft.entityName());
            return;
        }
        String name = draft.entityName() + "." + String.join(",", names);
        String text = UniqueModel.PREFIX
                + TemplateReader.SEPARATOR
                + name
                + TemplateReader.SEPARATOR
                + TemplateReader.slots(sources, TemplateReader.SEPARATOR);
        TemplateText partition = templates.read(draft.entityName() + ", unique " + String.join(", ", names), text);
        if (partition != null) {
            read.putIfAbsent(name, new UniqueModel(name, partition));
        }
    }
}
