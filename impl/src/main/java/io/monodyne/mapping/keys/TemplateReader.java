package io.monodyne.mapping.keys;

import io.monodyne.key.KeyEncoding;
import io.monodyne.key.KeyEncodings;
import io.monodyne.key.KeyFormat;
import io.monodyne.key.KeySegment;
import io.monodyne.key.KeyTemplate;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds the text of templates to the attributes of an entity. Lives while one entity is read. */
final class TemplateReader {

    static final char SEPARATOR = '#';

    private final SourcePaths paths;
    private final KeyProblems problems;

    TemplateReader(SourcePaths paths, KeyProblems problems) {
        this.paths = paths;
        this.problems = problems;
    }

    /** The bound template; null, and a problem, where it has errors. */
    @Nullable
    TemplateText read(String place, String text) {
        return read(place, text, SEPARATOR);
    }

    /** As {@link #read(String, String)}, its components separated by another character. */
    @Nullable
    TemplateText read(String place, String text, char separator) {
        KeyTemplate template;
        try {
            template = KeyTemplate.parse(text, separator);
        } catch (IllegalArgumentException e) {
            problems.template(place, text, String.valueOf(e.getMessage()));
            return null;
        }
        List<ModelPath> sources = new ArrayList<>();
        List<KeyEncoding> encodings = new ArrayList<>();
        for (String slot : template.slots()) {
            ModelPath source = paths.find(place, slot);
            KeyEncoding encoding = source == null ? null : encoding(place, source, separator);
            if (source != null && encoding != null) {
                sources.add(source);
                encodings.add(encoding);
            }
        }
        return sources.size() == template.slots().size() ? new TemplateText(template.bind(encodings), sources) : null;
    }

    private @Nullable KeyEncoding encoding(String place, ModelPath source, char separator) {
        AttributeModel leaf = source.leaf();
        KeyFormat declared = leaf instanceof BasicAttribute basic ? basic.keyFormat() : KeyFormat.standard();
        KeyFormat format = new KeyFormat(
                declared.digits(), declared.precision(), declared.scale(), declared.secondPrecision(), separator);
        try {
            return KeyEncodings.of(Objects.requireNonNull(leaf.codec().keyType()), format);
        } catch (IllegalArgumentException e) {
            problems.keyFormat(place, source.name(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The text of a template whose components are the sources alone. */
    static String slots(List<ModelPath> sources, char separator) {
        return sources.stream()
                .map(source -> "{" + source.name() + "}")
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    /** Whether a name can stand in a template as it is. */
    static boolean literal(String name) {
        try {
            return KeyTemplate.parse(name).segments().stream().allMatch(KeySegment.Literal.class::isInstance);
        } catch (IllegalArgumentException notLiteral) {
            return false;
        }
    }
}
