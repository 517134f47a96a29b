package io.monodyne.query.syntax;

/** What is wrong with a statement, and where: the exception that Jakarta Persistence asks for where a query is not valid. */
public final class StatementException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 30;

    private final int at;

    /**
     * @param at where in the text, from 0; -1 where there is no text
     * @param message with its code, without the place
     */
    public StatementException(int at, String message) {
        super(message);
        this.at = at;
    }

    private StatementException(int at, String message, StatementException cause) {
        super(message, cause);
        this.at = at;
    }

    /** Where in the text, from 0; -1 where there is no text. */
    public int at() {
        return at;
    }

    /** The same with the place in its message: line, column, and what is written there. */
    public StatementException in(String text) {
        if (at < 0 || at > text.length()) {
            return this;
        }
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        String before = text.substring(Math.max(lineStart, at - EXCERPT), at);
        int end = text.indexOf('\n', at);
        String after = text.substring(at, Math.min(end < 0 ? text.length() : end, at + EXCERPT));
        String place = " (line " + line + ", column " + (at - lineStart + 1) + ": " + before + "\u25b6" + after + ")";
        return new StatementException(at, getMessage() + place, this);
    }
}
