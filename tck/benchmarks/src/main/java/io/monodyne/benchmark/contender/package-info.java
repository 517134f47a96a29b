/**
 * The same work in three ways: code written by hand for the SDK, which is the floor, the AWS Enhanced Client, and Monodyne.
 * Each is written as its own documentation would have it, and nothing is cached between two operations.
 */
@NullMarked
package io.monodyne.benchmark.contender;

import org.jspecify.annotations.NullMarked;
