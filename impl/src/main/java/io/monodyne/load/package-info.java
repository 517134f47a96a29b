/**
 * Reading by key: given an identity it hands on a managed entity, from the context, the transaction's own changes, the cache
 * or the table, whichever knows first. Owned by one entity manager. Never writes. Given a state that was read elsewhere it makes a
 * detached instance of it.
 */
@NullMarked
package io.monodyne.load;

import org.jspecify.annotations.NullMarked;
