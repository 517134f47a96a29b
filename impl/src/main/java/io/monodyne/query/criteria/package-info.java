/**
 * The Criteria API (Jakarta Persistence 3.2, chapter 6): queries built of objects. Given the metamodel, it checks the names of attributes
 * while a query is built, and writes what was built as a {@code Statement}, the one that the same query in JPQL would be. Decides nothing
 * about how the query is run, and never sends a request. Its door is {@code CriteriaStatements}.
 */
@NullMarked
package io.monodyne.query.criteria;

import org.jspecify.annotations.NullMarked;
