package io.monodyne.session.partiql;

import io.monodyne.session.partiql.PartiqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of a parameter in a statement. Immutable.
 *
 * @param name its name; of a positional one its number
 * @param listed how a collection is written there
 */
record PartiqlParameter(String name, int at, int end, Listed listed) {

    /** How a collection is written. */
    enum Listed {
        /** As one value. */
        NOT,
        /** As a list in brackets: {@code a in ?}. */
        BARE,
        /** As its elements: {@code a in (?)}. */
        INSIDE
    }

    /** @throws IllegalArgumentException where some have names and others have not */
    static List<PartiqlParameter> of(List<PartiqlToken> tokens) {
        List<PartiqlParameter> parameters = new ArrayList<>();
        int next = 1;
        boolean named = false;
        for (int i = 0; i < tokens.size(); i++) {
            PartiqlToken token = tokens.get(i);
            if (token.kind() == Kind.PARAMETER) {
                String name = token.text().substring(1);
                named |= token.text().charAt(0) == ':';
                if (name.isEmpty()) {
                    name = Integer.toString(next++);
                }
                parameters.add(new PartiqlParameter(name, token.at(), token.end(), listed(tokens, i)));
            }
        }
        boolean positional = parameters.stream()
                .anyMatch(parameter -> Character.isDigit(parameter.name().charAt(0)));
        if (named && positional) {
            throw PartiqlProblems.mixedParameters();
        }
        return List.copyOf(parameters);
    }

    private static Listed listed(List<PartiqlToken> tokens, int place) {
        if (place > 0 && tokens.get(place - 1).word("in")) {
            return Listed.BARE;
        }
        boolean alone = place > 1
                && place + 1 < tokens.size()
                && (tokens.get(place - 1).sign("(") || tokens.get(place - 1).sign("["))
                && (tokens.get(place + 1).sign(")") || tokens.get(place + 1).sign("]"))
                && tokens.get(place - 2).word("in");
        return alone ? Listed.INSIDE : Listed.NOT;
    }
}
