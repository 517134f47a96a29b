/**
 * Contracts of {@link io.monodyne.SingleTable}: what DynamoDB can do and Jakarta Persistence has no word for. Nulls are handed around on
 * purpose, so this room is not null-marked.
 */
package io.monodyne.tck.single;
