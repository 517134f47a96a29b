package io.monodyne.mapping.attribute;

import io.monodyne.LinkIndex;
import io.monodyne.codec.Codec;
import io.monodyne.key.KeyEncoding;
import io.monodyne.key.KeyEncodings;
import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyTemplate;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.PositionColumn;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the links of an association look like: those of a many-to-many, or of a one-to-many with a join table. Boot-lived. */
final class LinkReader {

    private static final String STANDARD_INDEX = "gsi0";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}{}#$% !\"]+");
    private static final Pattern INDEX = Pattern.compile("(?!lsi[0-9])[A-Za-z0-9_.-]{3,255}");

    private final AssociationContext context;

    LinkReader(AssociationContext context) {
        this.context = context;
    }

    /** The owning side; null, and a problem, where it can't be mapped. */
    @Nullable
    LinkSide read(Site site, EntityTarget target, @Nullable JoinTable table, @Nullable PositionColumn position) {
        Class<?> owner = site.place().entity();
        IdModel ownerId = context.targetIds().of(owner);
        IdModel targetId = context.targetIds().of(target.type());
        String name = name(owner, target, table);
        if (!NAME.matcher(name).matches()) {
            context.problems().linkName(site.path(), name);
            return null;
        }
        String index = index(site);
        if (ownerId == null || targetId == null || index == null) {
            return null;
        }
        LinkModel.End near = end(
                site,
                new Declared(name, ownerPrefix(site, owner, target), table == null ? null : table.joinColumns()),
                context.targets().of(owner),
                ownerId);
        LinkModel.End far = end(
                site,
                new Declared(name, site.name(), table == null ? null : table.inverseJoinColumns()),
                target,
                targetId);
        if (near == null || far == null) {
            return null;
        }
        LinkSide side = new LinkSide(null);
        side.bind(new LinkModel(name, near, far, index, position));
        return side;
    }

    /** What is said of one end. */
    private record Declared(String link, String prefix, JoinColumn @Nullable [] columns) {}

    private String name(Class<?> owner, EntityTarget target, @Nullable JoinTable table) {
        if (table != null && !table.name().isEmpty()) {
            return table.name();
        }
        return context.targetIds().tableName(owner) + "_" + context.targetIds().tableName(target.type());
    }

    /** The inverse attribute, or where there is none the entity (section 11.1.27). */
    private String ownerPrefix(Site site, Class<?> owner, EntityTarget target) {
        String inverse = new InverseNames(context.declarations()).of(site, target.type());
        return inverse == null ? context.targetIds().entityName(owner) : inverse;
    }

    private @Nullable String index(Site site) {
        LinkIndex declared = context.declarations().find(site.element(), LinkIndex.class);
        if (declared == null) {
            return STANDARD_INDEX;
        }
        if (INDEX.matcher(declared.value()).matches()) {
            return declared.value();
        }
        context.problems().linkIndex(site.path(), declared.value());
        return null;
    }

    private LinkModel.@Nullable End end(Site site, Declared declared, EntityTarget entity, IdModel id) {
        List<JoinColumn> given = declared.columns() == null ? List.of() : List.of(declared.columns());
        JoinColumns columns = JoinColumns.of(declared.prefix(), id.components(), given);
        if (columns == null) {
            context.problems()
                    .joinColumns(
                            site.path(),
                            given.stream().map(JoinColumn::name).toList(),
                            id.components().stream().map(ModelPath::storedName).toList());
            return null;
        }
        String slots = id.components().stream()
                .map(component -> "{" + component.name() + "}")
                .collect(Collectors.joining("#"));
        List<Codec<Object>> codecs =
                id.components().stream().map(path -> path.leaf().codec()).toList();
        return new LinkModel.End(
                entity,
                columns.names(),
                codecs,
                formula(LinkModel.PREFIX + "#" + declared.link() + "#" + slots, id),
                formula(slots, id));
    }

    private static KeyFormula formula(String template, IdModel id) {
        List<KeyEncoding> encodings = id.components().stream()
                .map(path -> {
                    BasicAttribute leaf = (BasicAttribute) path.leaf();
                    return KeyEncodings.of(Objects.requireNonNull(leaf.codec().keyType()), leaf.keyFormat());
                })
                .toList();
        return KeyTemplate.parse(template).bind(encodings);
    }
}
