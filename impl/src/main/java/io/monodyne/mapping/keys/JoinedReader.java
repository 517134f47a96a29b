package io.monodyne.mapping.keys;

import io.monodyne.Joined;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the joined attributes of an entity, each after the ones it is joined of. Lives while one entity is read. */
final class JoinedReader {

    private final EntityDraft draft;
    private final Map<Integer, Joined> declared;
    private final SourcePaths paths;
    private final TemplateReader templates;
    private final KeyProblems problems;
    private final List<JoinedAttribute> read = new ArrayList<>();
    private final Set<Integer> done = new LinkedHashSet<>();
    private final Set<Integer> within = new LinkedHashSet<>();

    JoinedReader(EntityDraft draft, SourcePaths paths, TemplateReader templates, KeyProblems problems) {
        this.draft = draft;
        this.declared = new TreeMap<>(draft.columns().joined());
        this.paths = paths;
        this.templates = templates;
        this.problems = problems;
    }

    /** In an order in which each comes after its sources; they are put into the paths, too. */
    List<JoinedAttribute> read() {
        declared.keySet().forEach(this::read);
        return read;
    }

    private void read(int ordinal) {
        Joined joined = declared.get(ordinal);
        if (joined == null || done.contains(ordinal)) {
            return;
        }
        AttributeModel attribute = draft.attributes().get(ordinal);
        if (!within.add(ordinal)) {
            problems.joinedOfItself(draft.entityName(), attribute.name());
            return;
        }
        for (String source : joined.value()) {
            AttributeModel root = paths.root(source);
            if (root != null) {
                read(root.ordinal());
            }
        }
        within.remove(ordinal);
        if (done.add(ordinal) && allowed(attribute, joined)) {
            join(attribute, joined);
        }
    }

    private boolean allowed(AttributeModel attribute, Joined joined) {
        if (joined.value().length == 0) {
            problems.joinedOfNothing(draft.entityName(), attribute.name());
            return false;
        }
        if (attribute.is(AttributeFlag.ID)) {
            problems.joinedId(draft.entityName(), attribute.name());
            return false;
        }
        return true;
    }

    private void join(AttributeModel attribute, Joined joined) {
        String separator = String.valueOf(joined.separator());
        String text = List.of(joined.value()).stream()
                .map(source -> "{" + source + "}")
                .collect(Collectors.joining(separator));
        String place = draft.entityName() + ", @Joined " + attribute.name();
        TemplateText bound = templates.read(place, text, joined.separator());
        if (bound != null) {
            JoinedAttribute made =
                    new JoinedAttribute(attribute.facts(), attribute.accessor(), attribute.codec(), bound);
            read.add(made);
            paths.replace(made);
        }
    }
}
