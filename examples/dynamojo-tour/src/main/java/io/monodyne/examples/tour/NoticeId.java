package io.monodyne.examples.tour;

import java.time.Instant;

/** Identifies a notice: of which account, and when it was raised. */
public record NoticeId(String accountId, Instant raisedAt) {}
