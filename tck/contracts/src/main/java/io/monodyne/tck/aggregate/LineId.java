package io.monodyne.tck.aggregate;

/** Which line of which order. */
record LineId(String order, int number) {}
