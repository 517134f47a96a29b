package io.monodyne.dynamo;

import java.util.List;

/**
 * The expressions of a write. Lives while a request is made.
 *
 * @param update empty for what is no update, or has nothing to do
 */
record RenderedWrite(String update, String condition, Placeholders placeholders) {

    private static final List<Assignment.Clause> CLAUSES = List.of(Assignment.Clause.values());

    /** @throws ExpressionTooLarge where DynamoDB does not take one of them */
    static RenderedWrite of(ItemWrite write, Placeholders placeholders, String partitionKey) {
        Expression update = new Expression(placeholders, partitionKey);
        if (write instanceof ItemWrite.Update changes) {
            for (Assignment.Clause clause : CLAUSES) {
                render(changes, clause, update);
            }
        }
        Expression condition = new Expression(placeholders, partitionKey);
        write.condition().render(condition);
        return new RenderedWrite(update.finished(), condition.finished(), placeholders);
    }

    private static void render(ItemWrite.Update changes, Assignment.Clause clause, Expression out) {
        boolean first = true;
        for (Assignment assignment : changes.assignments()) {
            if (assignment.clause() == clause) {
                if (first) {
                    out.syntax(out.isEmpty() ? "" : " ").syntax(clause.name()).syntax(" ");
                } else {
                    out.syntax(",");
                }
                assignment.render(out);
                first = false;
            }
        }
    }
}
