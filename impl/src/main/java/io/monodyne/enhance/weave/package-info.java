/**
 * Entity classes that notice by themselves: given class files, hands on ones in which each access to a persistent field
 * is told to the state of the instance. Works without a model, and before any class is loaded.
 */
@NullMarked
package io.monodyne.enhance.weave;

import org.jspecify.annotations.NullMarked;
