/**
 * The text algebra of partition and sort keys. Given a template and values it hands on the text of a key, and the ranges of
 * keys that a condition on one component means; given the text of a key it hands on the values. Never asks what entity or
 * attribute a value is of, never sees an item or a request.
 *
 * <p>A key is a tuple of components joined by {@code #}. Within a component every code point up to U+0025 is written
 * {@code %HH}, so that the order of the keys' bytes is the order of the tuples, and {@code $}, the successor of {@code #}, is
 * in no key: it is the bound above all descendants of a key.
 */
@NullMarked
package io.monodyne.key;

import org.jspecify.annotations.NullMarked;
