package io.monodyne.boot.settings;

import java.io.IOException;

/**
 * Where a template of the tables is written when a factory is created, or a schema generated.
 *
 * @param name for exceptions
 */
public record TemplateTarget(Language language, String name, Sink sink) {

    /** What a template is written in. */
    public enum Language {
        CLOUD_FORMATION,
        TERRAFORM
    }

    /** Takes the whole text of a template. */
    @FunctionalInterface
    public interface Sink {
        void write(String text) throws IOException;
    }
}
