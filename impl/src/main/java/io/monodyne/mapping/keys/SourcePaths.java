package io.monodyne.mapping.keys;

import io.monodyne.key.KeyEncodings;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NearestName;
import io.monodyne.metamodel.ReferenceAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which attributes of an entity can feed a key, and which one a dotted name means. Lives while one entity is read; a joined
 * attribute takes its place here as soon as it is read, so that later paths lead to it.
 */
final class SourcePaths {

    private static final Set<AttributeValue.Type> KEY_TYPES =
            Set.of(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);

    private final List<AttributeModel> attributes;
    private final KeyProblems problems;

    SourcePaths(List<AttributeModel> attributes, KeyProblems problems) {
        this.attributes = new ArrayList<>(attributes);
        this.problems = problems;
    }

    void replace(JoinedAttribute joined) {
        attributes.set(joined.ordinal(), joined);
    }

    AttributeModel attribute(int ordinal) {
        return attributes.get(ordinal);
    }

    /** The attribute of the entity that a path starts from; null for an unknown one. */
    @Nullable
    AttributeModel root(String path) {
        return first(attributes, path);
    }

    /**
     * The source that a dotted name means; null, and a problem, where it can't be one.
     *
     * @param place for messages
     */
    @Nullable
    ModelPath find(String place, String path) {
        ModelPath found = located(place, path);
        return found != null && usable(place, found) ? found : null;
    }

    /**
     * The attribute of the item itself that a name means, stored as something that can be a key as it is; null, and a problem,
     * where it is none.
     *
     * @param place for messages
     */
    @Nullable
    AttributeModel stored(String place, String path) {
        ModelPath found = located(place, path);
        if (found == null || !single(place, found)) {
            return null;
        }
        AttributeModel attribute = found.leaf();
        if (found.steps().size() > 1) {
            problems.nativeKeyInEmbeddable(place, found.name());
            return null;
        }
        AttributeValue.Type type = attribute.codec().scalarType();
        if (type == null || !KEY_TYPES.contains(type)) {
            problems.nativeKeyType(place, found.name(), attribute.facts().javaType());
            return null;
        }
        return attribute;
    }

    private @Nullable ModelPath located(String place, String path) {
        List<AttributeModel> steps = new ArrayList<>();
        List<AttributeModel> level = attributes;
        for (String rest = path; rest != null; rest = after(rest, steps)) {
            AttributeModel step = first(level, rest);
            if (step == null) {
                problems.unknownAttribute(place, path, NearestName.of(path, names()));
                return null;
            }
            steps.add(step);
            level = step instanceof EmbeddedAttribute embedded
                    ? embedded.embeddable().attributes()
                    : List.of();
        }
        return new ModelPath(steps);
    }

    /** The attribute that a dotted name begins with: a column of a reference has dots in its own name. */
    private static @Nullable AttributeModel first(List<AttributeModel> level, String path) {
        AttributeModel whole = named(level, path);
        if (whole != null) {
            return whole;
        }
        int dot = path.indexOf('.');
        return named(level, dot < 0 ? path : path.substring(0, dot));
    }

    /** What is left of a dotted name after its last step; null for nothing. */
    private static @Nullable String after(String path, List<AttributeModel> steps) {
        int length = steps.get(steps.size() - 1).name().length();
        return length >= path.length() ? null : path.substring(length + 1);
    }

    /** The path with the attributes known here; null, and a problem, where it can't be a source. */
    @Nullable
    ModelPath rebased(String place, ModelPath path) {
        List<AttributeModel> steps = new ArrayList<>(path.steps());
        steps.set(0, attributes.get(path.root().ordinal()));
        ModelPath rebased = new ModelPath(steps);
        return usable(place, rebased) ? rebased : null;
    }

    private boolean usable(String place, ModelPath path) {
        if (!single(place, path)) {
            return false;
        }
        Class<?> keyType = path.leaf().codec().keyType();
        if (keyType == null || !KeyEncodings.supports(keyType)) {
            problems.noKeyText(place, path.name(), path.leaf().facts().javaType());
            return false;
        }
        return true;
    }

    /** Whether it leads to one value that stays what it is. */
    private boolean single(String place, ModelPath path) {
        AttributeModel leaf = path.leaf();
        if (leaf instanceof EmbeddedAttribute embedded) {
            List<String> members = new ArrayList<>();
            collect(path.steps(), embedded.embeddable().attributes(), members);
            problems.embeddableSource(place, path.name(), members);
            return false;
        }
        if (leaf instanceof ReferenceAttribute reference) {
            problems.referenceSource(
                    place,
                    path.name(),
                    reference.key().stream().map(ModelPath::name).toList());
            return false;
        }
        if (leaf instanceof CollectionAttribute || leaf instanceof AssociationAttribute) {
            problems.collectionSource(place, path.name());
            return false;
        }
        if (leaf.is(AttributeFlag.VERSION)) {
            problems.versionSource(place, path.name());
            return false;
        }
        return true;
    }

    /** All paths to basic attributes, in order. */
    List<ModelPath> basics() {
        List<ModelPath> found = new ArrayList<>();
        collectPaths(List.of(), attributes, found);
        return found;
    }

    private List<String> names() {
        return basics().stream().map(ModelPath::name).toList();
    }

    private static void collect(List<AttributeModel> above, List<AttributeModel> level, List<String> names) {
        List<ModelPath> paths = new ArrayList<>();
        collectPaths(above, level, paths);
        paths.forEach(path -> names.add(path.name()));
    }

    private static void collectPaths(List<AttributeModel> above, List<AttributeModel> level, List<ModelPath> found) {
        for (AttributeModel attribute : level) {
            List<AttributeModel> steps = new ArrayList<>(above);
            steps.add(attribute);
            if (attribute instanceof BasicAttribute || attribute instanceof JoinedAttribute) {
                found.add(new ModelPath(steps));
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                collectPaths(steps, embedded.embeddable().attributes(), found);
            }
        }
    }

    private static @Nullable AttributeModel named(List<AttributeModel> level, String name) {
        for (AttributeModel attribute : level) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
