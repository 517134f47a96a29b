/**
 * A shop in one table: customers, their orders and the lines of these share an item collection each. Shows what is asked of
 * DynamoDB for what is done to objects. Not null-marked: entities are filled by the provider after they are made.
 */
package io.monodyne.examples.quickstart;
