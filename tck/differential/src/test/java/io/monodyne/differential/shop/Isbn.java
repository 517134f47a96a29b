package io.monodyne.differential.shop;

import java.io.Serializable;

/** A value of our own, stored as text. */
public record Isbn(String digits) implements Serializable {}
