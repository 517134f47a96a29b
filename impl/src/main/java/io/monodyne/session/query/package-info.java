/**
 * Queries as Jakarta Persistence sees them: {@code Query} and {@code TypedQuery} with their parameters and options, named queries, tuples, and
 * what is done around a query: the flush before it, locks after it. Given a text or a statement, it has it parsed, bound and planned once and
 * keeps the plan. Never reads an item itself; knows the entity manager only as {@code QueryWork}.
 */
@NullMarked
package io.monodyne.session.query;

import org.jspecify.annotations.NullMarked;
