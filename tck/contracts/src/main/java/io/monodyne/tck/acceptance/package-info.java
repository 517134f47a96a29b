/**
 * Promises that need the whole house: every setting with what it does, entities that were enhanced when they were built, a
 * database in a folder, and updates that are too large for one expression. Given the client of a test table; opens and closes
 * factories of its own. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.acceptance;

import org.jspecify.annotations.NullUnmarked;
