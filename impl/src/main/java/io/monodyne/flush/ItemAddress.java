package io.monodyne.flush;

import io.monodyne.key.ItemKey;

/** Where an item is: by it the writes of one plan are told apart. */
record ItemAddress(String table, ItemKey key) {}
