/**
 * The kit's front room: a persistence unit with a table of its own for each test class, on DynamoDB Local or on any other
 * endpoint ({@code monodyne.tck.endpoint}), with a look at the raw items and at the requests that were sent. The contracts in
 * the rooms below say what the provider promises, and can be run against an application's own endpoint. Never used at run
 * time of an application.
 */
@NullMarked
package io.monodyne.tck;

import org.jspecify.annotations.NullMarked;
