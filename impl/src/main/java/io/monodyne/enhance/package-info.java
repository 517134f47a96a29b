/**
 * Classes that notice reads and writes: what a managed instance tells of itself, so that a lazy reference is read
 * before it is used and a flush looks only at what may have changed. Given an entity's model, hands on a type that
 * makes its instances; given class files when an application is built, hands on ones that need no such type. Reads no
 * item, knows no entity manager; keeps nothing beyond its factory.
 */
@NullMarked
package io.monodyne.enhance;

import org.jspecify.annotations.NullMarked;
