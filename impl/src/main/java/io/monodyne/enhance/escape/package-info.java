/**
 * What of an entity's reads and writes can be noticed by overriding its methods, and what can escape. Given an entity's
 * model and class files, hands on findings. Generates nothing.
 */
@NullMarked
package io.monodyne.enhance.escape;

import org.jspecify.annotations.NullMarked;
