/**
 * How a query is read. Given a bound statement it hands on a plan: which entities are read by which keys, in which order, and why so; without
 * values, so that it is made once and kept. Given the plan and values it hands on the requests. Terms only narrow what is read: whoever runs a
 * plan evaluates the conditions again. Factory-lived, immutable. Sends nothing.
 */
@NullMarked
package io.monodyne.query.plan;

import org.jspecify.annotations.NullMarked;
