package io.monodyne.query.jpql;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.FromItem.Join;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The from clause. Each method is headed by its rule of the grammar. */
final class FromParser {

    private final Tokens tokens;
    private final Grammar grammar;

    FromParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    /**
     * {@code from_clause ::= FROM {this_implicit_variable | identification_variable_declarations}}, {@code subquery_from_clause ::= FROM
     * subselect_declaration {, subselect_declaration | collection_member_declaration}*}
     */
    List<FromItem> items(boolean inSubquery) {
        List<FromItem> items = new ArrayList<>();
        do {
            items.add(item(inSubquery, items.isEmpty()));
        } while (tokens.skipSign(","));
        return items;
    }

    private FromItem item(boolean inSubquery, boolean first) {
        if ((!first || inSubquery) && tokens.skipWord("IN")) {
            return member(inSubquery);
        }
        if (grammar.paths.isPath()) {
            return derived(inSubquery);
        }
        return range(inSubquery, first);
    }

    /** {@code collection_member_declaration ::= IN (collection_valued_path_expression) [AS] identification_variable} */
    private FromItem member(boolean inSubquery) {
        Syntax path;
        if (!inSubquery || tokens.isSign("(")) {
            tokens.needSign("(");
            path = grammar.paths.path();
            tokens.needSign(")");
        } else {
            path = grammar.paths.path();
        }
        String variable = neededVariable();
        return new FromItem.Member(path.at(), path, variable, joins(inSubquery));
    }

    /** {@code derived_path_expression [AS] identification_variable {join}*} */
    private FromItem derived(boolean inSubquery) {
        if (!inSubquery) {
            throw JpqlProblems.pathInFrom(tokens.at());
        }
        Syntax path = grammar.paths.path();
        String variable = neededVariable();
        return new FromItem.Member(path.at(), path, variable, joins(true));
    }

    /**
     * {@code identification_variable_declaration ::= range_variable_declaration {join | fetch_join}*}, {@code range_variable_declaration ::=
     * entity_name [AS] identification_variable}, {@code this_implicit_variable ::= entity_name}
     */
    private FromItem range(boolean inSubquery, boolean first) {
        Token entity = entityName();
        if (inSubquery) {
            return new FromItem.Range(entity.at(), entity.text(), neededVariable(), joins(true));
        }
        String variable = optionalVariable();
        if (variable == null && (!first || tokens.seesSign(",") || seesJoin())) {
            throw JpqlProblems.noVariable(tokens.peek(), entity.text());
        }
        return variable == null
                ? new FromItem.Range(entity.at(), entity.text(), FromItem.THIS, List.of())
                : new FromItem.Range(entity.at(), entity.text(), variable, joins(false));
    }

    private boolean seesJoin() {
        return List.of("JOIN", "LEFT", "INNER").contains(tokens.peek().word());
    }

    private List<Join> joins(boolean inSubquery) {
        List<Join> joins = new ArrayList<>();
        Join join = join(inSubquery);
        while (join != null) {
            joins.add(join);
            join = join(inSubquery);
        }
        return joins;
    }

    /** {@code join_spec ::= [INNER | LEFT [OUTER]] JOIN}; null where no join is next. */
    private @Nullable Join join(boolean inSubquery) {
        int at = tokens.at();
        boolean outer = tokens.skipWord("LEFT");
        if (outer) {
            tokens.skipWord("OUTER");
            tokens.needWord("JOIN");
        } else if (tokens.skipWord("INNER")) {
            tokens.needWord("JOIN");
        } else if (!tokens.skipWord("JOIN")) {
            return null;
        }
        int fetch = tokens.at();
        if (!tokens.skipWord("FETCH")) {
            return joined(at, outer);
        }
        if (inSubquery) {
            throw JpqlProblems.fetchInSubquery(fetch);
        }
        return fetched(at, outer);
    }

    /**
     * {@code fetch_join ::= join_spec FETCH join_association_path_expression}. A variable for further joins is no part of the grammar, and taken as
     * many other providers take it.
     */
    private Join fetched(int at, boolean outer) {
        if (!grammar.paths.isPath()) {
            tokens.expect("a path");
            throw tokens.unexpected();
        }
        Syntax path = grammar.paths.path();
        return new Join(at, outer, true, path, null, optionalVariable(), null);
    }

    /**
     * {@code range_join ::= join_spec range_variable_declaration [join_condition]}, {@code path_join ::= join_spec join_association_path_expression
     * [AS] identification_variable [join_condition]}, {@code join_condition ::= ON conditional_expression}
     */
    private Join joined(int at, boolean outer) {
        Syntax path = null;
        String entity = null;
        if (grammar.paths.isPath()) {
            path = grammar.paths.path();
        } else {
            tokens.expect("a path");
            entity = entityName().text();
        }
        String variable = neededVariable();
        Syntax on = tokens.skipWord("ON") ? grammar.conditions.condition() : null;
        return new Join(at, outer, false, path, entity, variable, on);
    }

    Token entityName() {
        tokens.expect("the name of an entity");
        if (!Words.isEntity(tokens.peek())) {
            throw tokens.unexpected();
        }
        return tokens.take();
    }

    /** {@code [[AS] identification_variable]} */
    @Nullable
    String optionalVariable() {
        if (tokens.skipWord("AS")) {
            return variable("a variable");
        }
        tokens.expect("a variable");
        return Words.isBareVariable(tokens.peek()) ? tokens.take().text() : null;
    }

    /** {@code [AS] identification_variable} */
    private String neededVariable() {
        String variable = optionalVariable();
        if (variable == null) {
            throw tokens.unexpected();
        }
        return variable;
    }

    /** What comes after AS. */
    String variable(String as) {
        tokens.expect(as);
        if (!Words.isName(tokens.peek())) {
            throw tokens.unexpected();
        }
        return tokens.take().text();
    }
}
