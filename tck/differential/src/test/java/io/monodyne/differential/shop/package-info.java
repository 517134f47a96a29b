/**
 * A shop: entities that have one of each kind of attribute, association, id and inheritance, and rows for them. Nothing here knows which
 * provider stores it; the annotations of Monodyne mean nothing to others.
 */
package io.monodyne.differential.shop;
