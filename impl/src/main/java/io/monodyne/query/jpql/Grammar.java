package io.monodyne.query.jpql;

/** The parsers of the parts of the grammar, which need each other, over the tokens of one text. */
final class Grammar {

    final Tokens tokens;
    final Nesting nesting = new Nesting();
    final PathParser paths;
    final ExpressionParser expressions;
    final ConditionParser conditions;
    final FunctionParser functions;
    final FromParser from;
    final QueryParser queries;

    Grammar(Tokens tokens) {
        this.tokens = tokens;
        paths = new PathParser(this);
        expressions = new ExpressionParser(this);
        conditions = new ConditionParser(this);
        functions = new FunctionParser(this);
        from = new FromParser(this);
        queries = new QueryParser(this);
    }
}
