/**
 * The managed classes of a unit: those that are given, listed or mapped by files, and those found in its root and jar
 * files. Reads the bytes of class files to know their annotations, and loads those classes alone that are managed.
 * Never reads a mapping.
 */
@NullMarked
package io.monodyne.boot.scan;

import org.jspecify.annotations.NullMarked;
