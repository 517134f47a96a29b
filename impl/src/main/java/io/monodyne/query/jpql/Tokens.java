package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text, and where the parser stands among them. Each question about the next token is remembered until there is another next
 * token: if no answer fits, the questions are what was expected. For one text.
 */
final class Tokens {

    private final List<Token> tokens;
    private final List<String> asked = new ArrayList<>();
    private int next;

    /** @param tokens the last one of them the end */
    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** A later one, the end where there is none. Not remembered as a question. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    int at() {
        return peek().at();
    }

    Token take() {
        Token taken = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        asked.clear();
        return taken;
    }

    /** Whether a word of the language is next. Not remembered as a question. */
    boolean seesWord(String word) {
        return peek().word().equals(word);
    }

    /** Whether a sign is next. Not remembered as a question. */
    boolean seesSign(String sign) {
        return sees(sign, peek());
    }

    /** Whether a sign is what comes after the next token. Not remembered as a question. */
    boolean seesSignAfter(String sign) {
        return sees(sign, peek(1));
    }

    private static boolean sees(String sign, Token token) {
        return token.kind() == Kind.SIGN && token.text().equals(sign);
    }

    /** Whether a word of the language is next. */
    boolean isWord(String word) {
        asked.add(word);
        return peek().word().equals(word);
    }

    /** Takes a word of the language if it is next. */
    boolean skipWord(String word) {
        boolean is = isWord(word);
        if (is) {
            take();
        }
        return is;
    }

    /** Takes two words of the language if the first one is next, and needs the other one then. */
    boolean skipWords(String first, String second, String as) {
        asked.add(as);
        if (!seesWord(first)) {
            return false;
        }
        take();
        needWord(second);
        return true;
    }

    boolean isSign(String sign) {
        asked.add(sign);
        return seesSign(sign);
    }

    boolean skipSign(String sign) {
        boolean is = isSign(sign);
        if (is) {
            take();
        }
        return is;
    }

    /** Whether a sign is next; what was asked is remembered under another name. */
    boolean isSign(String sign, String as) {
        asked.add(as);
        return seesSign(sign);
    }

    /** Whether a token of a kind is next. */
    boolean is(Kind kind, String as) {
        asked.add(as);
        return peek().kind() == kind;
    }

    void needWord(String word) {
        if (!skipWord(word)) {
            throw unexpected();
        }
    }

    void needSign(String sign) {
        if (!skipSign(sign)) {
            throw unexpected();
        }
    }

    void needEnd() {
        if (!is(Kind.END, "the end")) {
            throw unexpected();
        }
    }

    /** What would have fitted, without what is next. */
    void expect(String what) {
        asked.add(what);
    }

    StatementException unexpected() {
        return JpqlProblems.unexpected(
                peek(), asked.stream().distinct().map(Tokens::shown).toList());
    }

    private static String shown(String asked) {
        boolean words = Character.isLetter(asked.charAt(0));
        return words ? asked : asked.equals(",") ? "a comma" : "`" + asked + "`";
    }
}
