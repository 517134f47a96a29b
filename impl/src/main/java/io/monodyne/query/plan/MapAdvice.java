package io.monodyne.query.plan;

/** tbd */
final class MapAdvice {
    MapAdvice(StatementPlan plan) {}
}
