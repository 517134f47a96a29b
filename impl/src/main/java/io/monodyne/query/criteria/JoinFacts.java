package io.monodyne.query.criteria;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * How a join was made. Immutable.
 *
 * @param attribute null for an entity
 */
record JoinFacts(FromNode<?, ?> parent, @Nullable Attribute<?, ?> attribute, JoinType type) {}
