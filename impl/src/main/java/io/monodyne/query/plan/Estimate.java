package io.monodyne.query.plan;

/**
 * What something is expected to cost, by the statistics of {@link CostModel}. Immutable.
 *
 * @param requests to DynamoDB
 * @param items that are read and paid for, those that a filter drops included
 * @param units read capacity
 * @param rows that come of it
 */
public record Estimate(double requests, double items, double units, double rows) {

    static final Estimate NOTHING = new Estimate(0, 0, 0, 0);

    /** The smaller, the better. */
    double score() {
        return CostModel.ITEMS_OF_A_REQUEST * requests + items;
    }

    /** Both. */
    Estimate plus(Estimate other) {
        return new Estimate(requests + other.requests, items + other.items, units + other.units, rows + other.rows);
    }

    /** That many times. */
    Estimate times(double factor) {
        return new Estimate(requests * factor, items * factor, units * factor, rows * factor);
    }

    Estimate withRows(double other) {
        return new Estimate(requests, items, units, other);
    }
}
