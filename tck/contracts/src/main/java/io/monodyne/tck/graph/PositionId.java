package io.monodyne.tck.graph;

/** The id of a position: that of its purchase, and a number. */
record PositionId(String purchase, int number) {}
