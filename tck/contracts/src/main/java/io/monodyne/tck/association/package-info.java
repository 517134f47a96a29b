/**
 * What Jakarta Persistence 3.2 promises of associations (sections 2.4, 2.10, 2.11 and 11.1): every kind of them is
 * stored as keys and links that people and other programs can read, and is read back as it was. Given a unit with a
 * table of its own; never looks into the provider. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.association;

import org.jspecify.annotations.NullUnmarked;
