/** Contracts of {@link io.monodyne.SingleTable}: what DynamoDB can do and Jakarta Persistence has no word for. */
@NullMarked
package io.monodyne.tck.single;

import org.jspecify.annotations.NullMarked;
