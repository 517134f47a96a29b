package io.monodyne.session.partiql;

import io.monodyne.session.partiql.PartiqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a statement in PartiQL into tokens; comments are left out. Lives for one text. */
final class PartiqlScanner {

    private final String text;
    private final List<PartiqlToken> tokens = new ArrayList<>();
    private int at;

    PartiqlScanner(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where a quote or a comment has no end */
    List<PartiqlToken> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else {
                token(c);
            }
        }
        return tokens;
    }

    private int endOf(String sign, int from) {
        int end = text.indexOf(sign, from);
        if (end < 0) {
            throw PartiqlProblems.open(text, at);
        }
        return end + sign.length();
    }

    private void token(char c) {
        if (c == '\'' || c == '"') {
            quoted(c);
        } else if (c == '?') {
            add(Kind.PARAMETER, whileDigit(at + 1));
        } else if (c == ':' && named()) {
            add(Kind.PARAMETER, whileWord(at + 1));
        } else if (wordPart(c)) {
            add(Kind.WORD, whileWord(at));
        } else {
            add(Kind.SIGN, at + 1);
        }
    }

    private void quoted(char quote) {
        int end = at;
        do {
            end = endOf(String.valueOf(quote), end + 1);
        } while (end < text.length() && text.charAt(end) == quote);
        String inside = text.substring(at + 1, end - 1);
        String sign = String.valueOf(quote);
        Kind kind = quote == '"' ? Kind.NAME : Kind.TEXT;
        tokens.add(new PartiqlToken(kind, inside.replace(sign + sign, sign), at, end));
        at = end;
    }

    /** The colon behind the name of a member, as in <code>{'a':true}</code>, begins no parameter. */
    private boolean named() {
        boolean member = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.TEXT;
        return !member && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1));
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int whileDigit(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int whileWord(int from) {
        int end = from;
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end) {
        tokens.add(new PartiqlToken(kind, text.substring(at, end), at, end));
        at = end;
    }
}
