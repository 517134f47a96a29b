/**
 * The client of a factory: made as the settings say, or given, or that of a DynamoDB Local in this JVM. Opens nothing
 * before the client is first asked for, and closes what it has opened. Sends no request.
 */
@NullMarked
package io.monodyne.boot.endpoint;

import org.jspecify.annotations.NullMarked;
