/**
 * The same questions to two providers over the same rows: a relational one, whose answers count, and Monodyne, which gives an equal answer or
 * refuses for a reason that is on the list in {@code refusals.txt}.
 */
package io.monodyne.differential;
