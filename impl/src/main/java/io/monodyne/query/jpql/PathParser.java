package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.Syntax;
import java.util.Set;

/** Paths: names with dots between them. Each method is headed by its rule of the grammar. */
final class PathParser {

    private static final Set<String> HEADS = Set.of("KEY", "VALUE", "TREAT");

    private final Tokens tokens;
    private final Grammar grammar;

    PathParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    /** Whether what is next is more than one name: with a dot, or KEY, VALUE or TREAT. */
    boolean isPath() {
        return seesHead() || (tokens.peek().kind() == Kind.WORD && tokens.seesSignAfter("."));
    }

    private boolean seesHead() {
        return HEADS.contains(tokens.peek().word()) && tokens.seesSignAfter("(");
    }

    /**
     * {@code general_subpath ::= simple_subpath | treated_subpath{.single_valued_object_field}*}, and with a field after it {@code
     * state_field_path_expression}, {@code single_valued_object_path_expression} and {@code collection_valued_path_expression}: which one it is,
     * only the entities tell. Also a variable alone.
     */
    Syntax path() {
        if (!seesHead()) {
            if (!Words.isName(tokens.peek())) {
                tokens.expect("a path");
                throw tokens.unexpected();
            }
            return names("a path");
        }
        int chain = grammar.nesting.beginChain();
        Syntax path = steps(tokens.seesWord("TREAT") ? treat() : mapPart());
        grammar.nesting.endChain(chain);
        return path;
    }

    /** Names with dots between them, the first one perhaps a word of the language where nothing else can be. */
    Syntax names(String as) {
        if (!tokens.is(Kind.WORD, as)) {
            throw tokens.unexpected();
        }
        int chain = grammar.nesting.beginChain();
        Token first = tokens.take();
        Syntax path = steps(new Syntax.Variable(first.at(), first.text()));
        grammar.nesting.endChain(chain);
        return path;
    }

    /** All begin where their first name begins. */
    private Syntax steps(Syntax head) {
        Syntax path = head;
        while (tokens.seesSign(".")) {
            grammar.nesting.link(tokens.take().at());
            if (!tokens.is(Kind.WORD, "the name of an attribute")) {
                throw tokens.unexpected();
            }
            path = new Syntax.Attribute(head.at(), path, tokens.take().text());
        }
        return path;
    }

    /** {@code map_field_identification_variable ::= KEY(identification_variable) | VALUE(identification_variable)}, and ENTRY. */
    Syntax mapPart() {
        Token part = tokens.take();
        tokens.needSign("(");
        Syntax variable = variable();
        tokens.needSign(")");
        return new Syntax.MapPart(part.at(), Syntax.Part.valueOf(part.word()), variable);
    }

    /** {@code identification_variable} */
    Syntax variable() {
        tokens.expect("a variable");
        if (!Words.isName(tokens.peek())) {
            throw tokens.unexpected();
        }
        Token name = tokens.take();
        return new Syntax.Variable(name.at(), name.text());
    }

    /** {@code treated_subpath ::= TREAT(general_subpath AS subtype)} */
    private Syntax treat() {
        int at = tokens.take().at();
        tokens.needSign("(");
        grammar.nesting.enter(at);
        Syntax path = path();
        tokens.needWord("AS");
        String entity = grammar.from.entityName().text();
        tokens.needSign(")");
        grammar.nesting.leave();
        return new Syntax.Treat(at, path, entity);
    }
}
