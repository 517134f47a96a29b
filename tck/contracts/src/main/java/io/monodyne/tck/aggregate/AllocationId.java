package io.monodyne.tck.aggregate;

/** From which warehouse which line is served. */
record AllocationId(LineId line, String warehouse) {}
