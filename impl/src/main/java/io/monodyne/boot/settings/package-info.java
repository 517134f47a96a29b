/**
 * The one place where settings are read. Given a unit with its properties it hands on {@code UnitSettings}, values of
 * types of their own, or one exception that lists everything that is wrong with them. Opens and sends nothing.
 */
@NullMarked
package io.monodyne.boot.settings;

import org.jspecify.annotations.NullMarked;
