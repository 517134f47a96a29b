/**
 * What class files say of methods: which fields each reads and writes, of which object, and whom it calls. Given bytes,
 * hands on records. Loads no class and judges nothing.
 */
@NullMarked
package io.monodyne.enhance.code;

import org.jspecify.annotations.NullMarked;
