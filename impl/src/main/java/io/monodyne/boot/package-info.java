/**
 * The roof: the door that Jakarta Persistence knocks at. Given a unit's name, description or configuration it reads the
 * settings and classes, has every other room make its part, and hands on a factory. The only room that wires, and the
 * only one that reads settings; others are passed values. Sends no request, except for a schema-generation action.
 */
@NullMarked
package io.monodyne.boot;

import org.jspecify.annotations.NullMarked;
