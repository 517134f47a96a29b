/**
 * Orders that are aggregates: an order, its lines and its payments share a partition, so that they are read in one Query and
 * saved in one transaction. Customers and products are others' business, and only referred to. Not null-marked: entities are
 * filled by the provider after they are made.
 */
package io.monodyne.examples.orders;
