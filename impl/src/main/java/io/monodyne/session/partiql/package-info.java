/**
 * Native queries: statements in PartiQL, DynamoDB's own SQL. Given the text it finds the parameters, the table and the selected columns in it,
 * and leaves the rest as it is written; given parameters it sends the statement and turns items into entities, values and rows. Statements that
 * write are sent at once. Knows nothing of flush and locks.
 */
@NullMarked
package io.monodyne.session.partiql;

import org.jspecify.annotations.NullMarked;
