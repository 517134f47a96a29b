package io.monodyne.examples.mapping;

import java.time.Instant;

/** Identifies a notification. */
public record NotificationId(String accountId, Instant createdAt) {}
