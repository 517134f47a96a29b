/**
 * The operations of {@link io.monodyne.SingleTable}: each is put together, checked against the model, planned and sent. Works through what it
 * is given of a persistence context ({@code SingleWork}), or of one made for the operation; knows nothing of entity managers. Operations
 * live as long as the application keeps them, the rest is factory-lived.
 */
@NullMarked
package io.monodyne.single;

import org.jspecify.annotations.NullMarked;
