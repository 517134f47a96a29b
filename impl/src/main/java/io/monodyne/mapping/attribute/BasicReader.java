package io.monodyne.mapping.attribute;

import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.TimeToLive;
import io.monodyne.codec.Codec;
import io.monodyne.codec.ScalarFormat;
import io.monodyne.codec.TemporalKind;
import io.monodyne.key.KeyFormat;
import io.monodyne.mapping.attribute.ScalarReader.Scalar;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.lang.reflect.AnnotatedElement;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads attributes of basic types. Boot-lived. */
final class BasicReader {

    private static final int ORDINAL_DIGITS = 4;
    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private final Declarations declarations;
    private final MappingProblems problems;
    private final FactsReader facts;
    private final ScalarReader scalars;

    BasicReader(Declarations declarations, MappingProblems problems, FactsReader facts, ScalarReader scalars) {
        this.declarations = declarations;
        this.problems = problems;
        this.facts = facts;
        this.scalars = scalars;
    }

    @Nullable
    AttributeModel read(Site site) {
        Column column = facts.column(site);
        checkJoined(site);
        Codec<Object> codec = codec(site, column);
        if (codec == null) {
            return null;
        }
        return new BasicAttribute(facts.facts(site, column), site.accessor(), codec, keyFormat(site, column, codec));
    }

    private void checkJoined(Site site) {
        if (declarations.has(site.element(), Joined.class) && site.type().raw() != String.class) {
            problems.joinedType(site.path(), site.type().raw());
        }
    }

    @SuppressWarnings("deprecation") // @Temporal: deprecated, and still to be read
    private @Nullable Codec<Object> codec(Site site, @Nullable Column column) {
        if (declarations.has(site.element(), TimeToLive.class)) {
            return scalars.timeToLive(site.type(), site.path());
        }
        boolean automatic = !facts.isId(site)
                && !declarations.has(site.element(), Version.class)
                && !declarations.has(site.element(), Enumerated.class)
                && !declarations.has(site.element(), Temporal.class);
        return scalars.read(
                new Scalar(site.type(), site.path(), format(site.element(), column), conversion(site), automatic));
    }

    private @Nullable Convert conversion(Site site) {
        Convert override = site.place().overrides().conversion(site.name());
        return override == null ? own(site.element()) : override;
    }

    /** The {@code @Convert} that speaks of the attribute itself. */
    @Nullable
    Convert own(AnnotatedElement element) {
        for (Convert convert : declarations.all(element, Convert.class)) {
            if (convert.attributeName().isEmpty()) {
                return convert;
            }
        }
        return null;
    }

    @SuppressWarnings("deprecation") // @Temporal: deprecated, and still to be read
    ScalarFormat format(AnnotatedElement element, @Nullable Column column) {
        Enumerated enumerated = declarations.find(element, Enumerated.class);
        Temporal temporal = declarations.find(element, Temporal.class);
        return format(
                column,
                enumerated == null ? EnumType.ORDINAL : enumerated.value(),
                temporal == null ? null : temporal.value());
    }

    /**
     * What decides the stored form; without {@code @Enumerated} an enum is stored by its ordinal, as the specification
     * says (section 2.9).
     */
    @SuppressWarnings("deprecation")
    static ScalarFormat format(@Nullable Column column, EnumType enumType, @Nullable TemporalType temporal) {
        return new ScalarFormat(
                column == null ? 0 : column.precision(),
                column == null ? 0 : column.scale(),
                column == null ? -1 : column.secondPrecision(),
                enumType == EnumType.ORDINAL,
                temporal == null ? null : TemporalKind.valueOf(temporal.name()));
    }

    private KeyFormat keyFormat(Site site, @Nullable Column column, Codec<Object> codec) {
        KeyFormat standard = KeyFormat.standard();
        return new KeyFormat(
                ordinal(site, codec) ? ORDINAL_DIGITS : digits(site),
                column == null ? standard.precision() : column.precision(),
                column == null ? standard.scale() : column.scale(),
                column == null ? standard.secondPrecision() : column.secondPrecision(),
                standard.separator());
    }

    /** Whether it is an enum that is stored by its ordinal, and not by what a converter makes of it. */
    private boolean ordinal(Site site, Codec<Object> codec) {
        return site.type().raw().isEnum()
                && codec.keyType() == Integer.class
                && conversion(site) == null
                && !scalars.convertsItself(site.type());
    }

    private int digits(Site site) {
        KeyDigits declared = declarations.find(site.element(), KeyDigits.class);
        if (declared == null) {
            return 0;
        }
        if (declared.value() < 1
                || declared.value() > 38
                || !INTEGERS.contains(site.type().boxed())) {
            problems.keyDigits(site.path(), site.type().raw(), declared.value());
            return 0;
        }
        return declared.value();
    }
}
