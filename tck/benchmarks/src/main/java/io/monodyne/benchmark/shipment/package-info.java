/**
 * What is stored of an aggregate: a shipment and its pieces, which lie in one partition. Not null-marked, since an entity is
 * empty until it is filled.
 */
package io.monodyne.benchmark.shipment;
