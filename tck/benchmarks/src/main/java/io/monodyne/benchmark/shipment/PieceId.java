package io.monodyne.benchmark.shipment;

/** Identifies a piece: of which shipment, and the how manyth. */
public record PieceId(String shipment, int number) {}
