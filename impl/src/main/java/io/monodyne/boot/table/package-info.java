/**
 * The tables of a unit: what they should be, by the model and the settings, and creating, dropping, emptying,
 * comparing and printing them. Given the door to the database; never touches an item, except to empty a table.
 */
@NullMarked
package io.monodyne.boot.table;

import org.jspecify.annotations.NullMarked;
