/**
 * How entities are addressed: table keys, index maps, extents, joined attributes and unique constraints. Given the draft of an
 * entity it hands on its keys; given the whole model it looks for keys that could meet. Never reads an attribute's own
 * annotations (the draft has them), never asks the table what it has, never sends a request.
 */
@NullMarked
package io.monodyne.mapping.keys;

import org.jspecify.annotations.NullMarked;
