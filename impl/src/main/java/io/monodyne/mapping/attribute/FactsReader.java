package io.monodyne.mapping.attribute;

import io.monodyne.AttributeMutator;
import io.monodyne.Immutable;
import io.monodyne.Mutator;
import io.monodyne.TenantId;
import io.monodyne.TimeToLive;
import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.access.TypeBindings;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeFacts;
import io.monodyne.metamodel.AttributeFlag;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names, flags and mutators of attributes. Boot-lived. */
final class FactsReader {

    private final Declarations declarations;
    private final MappingProblems problems;

    FactsReader(Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
    }

    /** What the place of use, or else the attribute itself, says of the column; null for nothing. */
    @Nullable
    Column column(Site site) {
        Column override = site.place().overrides().column(site.name());
        return override == null ? declarations.find(site.element(), Column.class) : override;
    }

    AttributeFacts facts(Site site, @Nullable Column column) {
        String storedName = column == null || column.name().isEmpty() ? site.name() : column.name();
        return new AttributeFacts(
                site.ordinal(),
                site.name(),
                storedName,
                site.type().raw(),
                flags(site, column),
                mutator(site),
                (Member) site.element(),
                site.ordinal());
    }

    private Set<AttributeFlag> flags(Site site, @Nullable Column column) {
        AnnotatedElement element = site.element();
        Set<AttributeFlag> flags = EnumSet.noneOf(AttributeFlag.class);
        addIf(flags, AttributeFlag.ID, isId(site));
        addIf(flags, AttributeFlag.VERSION, declarations.has(element, Version.class));
        addIf(flags, AttributeFlag.IMMUTABLE, declarations.has(element, Immutable.class));
        addIf(flags, AttributeFlag.TIME_TO_LIVE, declarations.has(element, TimeToLive.class));
        addIf(flags, AttributeFlag.TENANT, declarations.has(element, TenantId.class));
        Basic basic = declarations.find(element, Basic.class);
        addIf(flags, AttributeFlag.REQUIRED, basic != null && !basic.optional());
        if (column != null) {
            addIf(flags, AttributeFlag.REQUIRED, !column.nullable());
            boolean own = flags.contains(AttributeFlag.ID) || flags.contains(AttributeFlag.VERSION);
            addIf(flags, AttributeFlag.NOT_INSERTABLE, !own && !column.insertable()); // the provider writes those two
            addIf(flags, AttributeFlag.NOT_UPDATABLE, !own && !column.updatable());
        }
        return flags;
    }

    private static void addIf(Set<AttributeFlag> flags, AttributeFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    boolean isId(Site site) {
        return site.place().id()
                || declarations.has(site.element(), Id.class)
                || declarations.has(site.element(), EmbeddedId.class);
    }

    private @Nullable UnaryOperator<Object> mutator(Site site) {
        Mutator declared = declarations.find(site.element(), Mutator.class);
        UnaryOperator<Object> all = null;
        if (declared != null) {
            for (Class<? extends AttributeMutator<?>> type : declared.value()) {
                UnaryOperator<Object> next = mutator(site, type);
                UnaryOperator<Object> before = all;
                all = before == null || next == null ? next : value -> next.apply(before.apply(value));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private @Nullable UnaryOperator<Object> mutator(Site site, Class<? extends AttributeMutator<?>> type) {
        Class<?> accepted = TypeBindings.argument(type, AttributeMutator.class, 0);
        if (accepted != null && !accepted.isAssignableFrom(site.type().boxed())) {
            problems.mutatorOfOtherType(site.path(), site.type().raw(), type, accepted);
            return null;
        }
        try {
            return ((AttributeMutator<Object>) Constructors.noArgument(type).get())::mutate;
        } catch (IllegalAccessException | RuntimeException e) {
            problems.mutatorUnusable(site.path(), type, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
