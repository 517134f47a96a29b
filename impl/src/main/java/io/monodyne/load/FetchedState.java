package io.monodyne.load;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.Snapshot;

/** A state that an instance is to be made of, and what is to be read with it. Immutable. */
public record FetchedState(EntityKey key, Snapshot state, Fetch fetch) {}
