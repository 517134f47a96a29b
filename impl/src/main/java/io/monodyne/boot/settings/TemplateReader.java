package io.monodyne.boot.settings;

import io.monodyne.boot.settings.TemplateTarget.Language;
import jakarta.persistence.PersistenceConfiguration;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a script that creates the tables goes to (Jakarta Persistence 3.2, section 9.4): the scripts of this provider are
 * templates. Lives while the settings of a unit are read.
 */
final class TemplateReader {

    /** As the specification has it; the constant of its API has another name, which is understood, too. */
    private static final String TARGET = "jakarta.persistence.schema-generation.scripts.create-target";

    /** A drive has a letter alone. */
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:).*", Pattern.DOTALL);

    private final SettingReader reader;
    private final SettingProblems problems;

    TemplateReader(SettingReader reader, SettingProblems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** Null where none is asked for. */
    @Nullable
    TemplateTarget read() {
        String setting = PersistenceConfiguration.SCHEMAGEN_SCRIPTS_ACTION;
        String action = reader.word(setting, "none", "none", "create", "drop", "drop-and-create");
        if (action.equals("none")) {
            return null;
        }
        if (!action.equals("create")) {
            problems.scripts(setting, action);
            return null;
        }
        Object target = reader.value(TARGET);
        if (target == null) {
            target = reader.value(PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET);
        }
        return target instanceof Writer writer ? writer(writer) : file(target);
    }

    /** It stays open: it is the caller's. */
    private static TemplateTarget writer(Writer writer) {
        return new TemplateTarget(Language.CLOUD_FORMATION, "the writer", text -> {
            writer.write(text);
            writer.flush();
        });
    }

    private @Nullable TemplateTarget file(@Nullable Object target) {
        String name = target == null ? "left out" : target.toString().strip();
        Language language = languageOf(name.toLowerCase(Locale.ROOT));
        Path path = language == null ? null : path(name);
        if (language == null || path == null) {
            Matcher url = URL.matcher(name);
            problems.scriptTarget(
                    TARGET, url.matches() ? url.group(1) + "..." : name); // a URL may have a password in it
            return null;
        }
        return new TemplateTarget(language, name, text -> Files.writeString(path, text));
    }

    private static @Nullable Language languageOf(String name) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Language.CLOUD_FORMATION;
        }
        return name.endsWith(".tf") ? Language.TERRAFORM : null;
    }

    /** Null for what is no file. */
    private static @Nullable Path path(String name) {
        try {
            return URL.matcher(name).matches() ? Path.of(URI.create(name)) : Path.of(name);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
