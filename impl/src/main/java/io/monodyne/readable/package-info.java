/**
 * Translates between the words of the application and what is stored: paths and conditions on readable attributes become those of items, and
 * items become plain maps. Checks every name and every value on the way. Is given a model; sends nothing. Stateless.
 */
@NullMarked
package io.monodyne.readable;

import org.jspecify.annotations.NullMarked;
