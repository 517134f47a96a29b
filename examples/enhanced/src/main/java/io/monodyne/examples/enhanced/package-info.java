/** An entity that no class can be generated below, enhanced when it is built. */
package io.monodyne.examples.enhanced;
