/**
 * What identifies an entity and where the parts come from: ids of all shapes, id classes, generators. Given the
 * attributes that were read, hands on id and generator models. Generates nothing itself.
 */
@NullMarked
package io.monodyne.mapping.identity;

import org.jspecify.annotations.NullMarked;
