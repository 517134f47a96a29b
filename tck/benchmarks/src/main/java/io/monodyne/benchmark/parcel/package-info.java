/**
 * What is stored: an entity of 20 attributes of mixed types, and the same as a bean of the Enhanced Client. Not null-marked,
 * since an entity is empty until it is filled.
 */
package io.monodyne.benchmark.parcel;
