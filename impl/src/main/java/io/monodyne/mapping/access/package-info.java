/**
 * Classes as persistence sees them: which fields and properties are persistent, of what resolved types, and how to
 * read and write them. Given classes, hands on members, accessors and constructors. Knows nothing of how a value is
 * stored.
 */
@NullMarked
package io.monodyne.mapping.access;

import org.jspecify.annotations.NullMarked;
