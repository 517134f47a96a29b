/**
 * Runs queries. Given a plan and parameters it reads what the plan names, lays the transaction's own changes over it, joins, filters, groups
 * and orders in memory what DynamoDB can't, and hands on results: values and managed entities. Owned by one entity manager. Decides on no
 * access path.
 */
@NullMarked
package io.monodyne.query.run;

import org.jspecify.annotations.NullMarked;
