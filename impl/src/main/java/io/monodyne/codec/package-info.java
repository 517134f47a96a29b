/**
 * Java values to attribute values and back. Given a type and what its mapping declares, hands on a codec; given a value, its
 * stored form. What is stored compares in DynamoDB as it does in Java: numbers as N, moments as text of a fixed width in UTC.
 * A key is computed of what a codec gives as key value, and so of what is stored, not of what was set. Never sends a request,
 * never knows an entity, never prints a value.
 */
@NullMarked
package io.monodyne.codec;

import org.jspecify.annotations.NullMarked;
