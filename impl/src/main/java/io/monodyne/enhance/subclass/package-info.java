/**
 * Subclasses that notice: given findings, hands on a loaded subclass of the entity's class. Decides nothing about what
 * has to be noticed.
 */
@NullMarked
package io.monodyne.enhance.subclass;

import org.jspecify.annotations.NullMarked;
