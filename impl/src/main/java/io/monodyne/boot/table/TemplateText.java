package io.monodyne.boot.table;

/** The lines of a template, and texts in them. Lives while a template is printed. */
final class TemplateText {

    private static final String STEP = "  ";

    private final StringBuilder lines = new StringBuilder();

    void line(int depth, String line) {
        lines.append(STEP.repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
    }

    /**
     * A text in double quotes, in a way that YAML and the language of Terraform have in common: nothing in it ends it, and what
     * can't be seen is written as its number.
     */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        boolean ascii = c >= ' ' && c <= '~';
        if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
        } else if (ascii || c > '~' && Character.isBmpCodePoint(c) && Character.isLetterOrDigit(c)) {
            quoted.append((char) c);
        } else {
            quoted.append(Character.isBmpCodePoint(c) ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
