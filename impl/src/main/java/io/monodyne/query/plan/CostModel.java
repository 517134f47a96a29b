package io.monodyne.query.plan;

/** Statistics. */
final class CostModel {

    static final double ITEMS_OF_A_REQUEST = 10;

    private CostModel() {}
}
