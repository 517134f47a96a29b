package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens. For one text. */
final class Lexer {

    private static final int LONGEST = 1_000_000;
    private static final List<String> SIGNS_OF_TWO = List.of("<=", ">=", "<>", "!=", "||");
    private static final String SIGNS = "(),.+-*/=<>";

    private final String text;
    private int at;
    /** Of what the parameters up to here are: names or numbers. */
    private @Nullable Class<?> parameters;

    Lexer(String text) {
        this.text = text;
    }

    /** All tokens, and one for the end. */
    List<Token> tokens() {
        if (text.length() > LONGEST) {
            throw JpqlProblems.tooLong(LONGEST);
        }
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 2);
        skipSpace();
        while (at < text.length()) {
            tokens.add(next());
            skipSpace();
        }
        tokens.add(new Token(Kind.END, text.length(), "", "", null));
        return tokens;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Token next() {
        int first = text.codePointAt(at);
        if (Character.isJavaIdentifierStart(first)) {
            return word();
        }
        if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
            return number();
        }
        return switch (first) {
            case '\'' -> string();
            case ':' -> named();
            case '?' -> positional();
            case '{' -> temporal();
            case '"' -> throw JpqlProblems.doubleQuotes(at);
            default -> sign();
        };
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private Token word() {
        int start = at;
        at = endOfName(start);
        String written = text.substring(start, at);
        return new Token(Kind.WORD, start, written, written.toUpperCase(Locale.ROOT), null);
    }

    /** Where a name ends that begins here; the beginning where none does. */
    private int endOfName(int start) {
        int end = start;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean fits = end == start ? Character.isJavaIdentifierStart(next) : Character.isJavaIdentifierPart(next);
            if (!fits) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Everything that could belong to a number, a sign of the exponent and a letter too many included. */
    private Token number() {
        int start = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length() && continuesNumber(text.charAt(at), start, hex)) {
            at++;
        }
        String written = text.substring(start, at);
        return new Token(Kind.NUMBER, start, written, "", null);
    }

    private boolean continuesNumber(char next, int start, boolean hex) {
        if (next == '.' || Character.isJavaIdentifierPart(next)) {
            return true;
        }
        char before = at == start ? ' ' : Character.toUpperCase(text.charAt(at - 1));
        return (next == '+' || next == '-') && before == (hex ? 'P' : 'E');
    }

    /** {@code string_literal}: in single quotes, a single quote in it doubled. */
    private Token string() {
        int start = at;
        String value = quoted();
        return new Token(Kind.STRING, start, text.substring(start, at), "", value);
    }

    private String quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '\'') {
                value.append(next);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append(next);
                at++;
            } else {
                return value.toString();
            }
        }
        throw JpqlProblems.openString(start);
    }

    private Token named() {
        int start = at++;
        at = endOfName(at);
        return parameter(start, at > start + 1 ? text.substring(start + 1, at) : null);
    }

    private Token positional() {
        int start = at++;
        while (isDigit(at)) {
            at++;
        }
        return parameter(start, position(text.substring(start + 1, at)));
    }

    private static @Nullable Integer position(String digits) {
        try {
            int position = Integer.parseInt(digits);
            return position < 1 ? null : position;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Named and positional ones do not go together (Jakarta Persistence 3.2, section 4.6.4). */
    private Token parameter(int start, @Nullable Object value) {
        if (value == null) {
            throw JpqlProblems.noParameter(start, text.substring(start, at));
        }
        if (parameters != null && parameters != value.getClass()) {
            throw JpqlProblems.mixedParameters(start);
        }
        parameters = value.getClass();
        return new Token(Kind.PARAMETER, start, text.substring(start, at), "", value);
    }

    /** The escape syntax of JDBC: {@code {d '2024-12-31'}}, {@code {t '23:59:59'}}, {@code {ts '2024-12-31 23:59:59.9'}}. */
    private Token temporal() {
        int start = at++;
        skipSpace();
        int name = at;
        at = endOfName(at);
        String form = text.substring(name, at);
        skipSpace();
        String value = at < text.length() && text.charAt(at) == '\'' ? quoted() : null;
        skipSpace();
        if (value == null || at == text.length() || text.charAt(at) != '}') {
            throw JpqlProblems.noTemporal(start);
        }
        at++;
        Object read = TemporalText.read(form, value);
        if (read == null) {
            throw JpqlProblems.noTemporal(start);
        }
        return new Token(Kind.TEMPORAL, start, text.substring(start, at), "", read);
    }

    private Token sign() {
        int start = at;
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (SIGNS_OF_TWO.contains(two)) {
            at += 2;
            return new Token(Kind.SIGN, start, two, "", null);
        }
        if (SIGNS.indexOf(text.charAt(at)) < 0) {
            throw JpqlProblems.strangeCharacter(at, Character.toString(text.codePointAt(at)));
        }
        at++;
        return new Token(Kind.SIGN, start, text.substring(start, at), "", null);
    }
}
