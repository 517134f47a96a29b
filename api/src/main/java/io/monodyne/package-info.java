/**
 * What an application compiles against: annotations, exceptions, setting names and the few own interfaces of Monodyne, a
 * Jakarta Persistence 3.2 provider for Amazon DynamoDB. Everything else an application uses is Jakarta Persistence itself.
 */
@NullMarked
package io.monodyne;

import org.jspecify.annotations.NullMarked;
