/**
 * What the parts of {@code mapping} pass each other: what classes declare, an entity as far as it is known before its keys are
 * read, and the problems found so far. Reads annotations; makes no model and reports nothing by itself.
 */
@NullMarked
package io.monodyne.mapping.draft;

import org.jspecify.annotations.NullMarked;
