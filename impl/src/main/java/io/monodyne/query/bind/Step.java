package io.monodyne.query.bind;

/**
 * One more name of a path.
 *
 * @param at where it is written
 * @param outer whether joins on the way keep what has no partner, as those to the path of a LEFT JOIN do
 */
record Step(int at, String name, Scope scope, boolean outer) {}
