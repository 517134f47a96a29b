/**
 * Which persistence units there are and what is said of them, by {@code persistence.xml}, a container or a program.
 * Given a name, a {@code PersistenceUnitInfo} or a {@code PersistenceConfiguration}, it hands on a
 * {@code PersistenceUnit}. Never loads a class of the application, and never interprets a setting of our own.
 */
@NullMarked
package io.monodyne.boot.unit;

import org.jspecify.annotations.NullMarked;
