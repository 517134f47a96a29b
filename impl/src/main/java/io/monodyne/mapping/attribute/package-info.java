/**
 * Members become attributes: names, flags and codecs, embeddables and element collections at any depth, with the
 * overrides of every place they are used at. Given members of {@code mapping.access}, hands on attribute models. Knows
 * no keys.
 */
@NullMarked
package io.monodyne.mapping.attribute;

import org.jspecify.annotations.NullMarked;
