package io.monodyne.examples.tour;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.KeyDigits;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.Strip;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What all models of notices have: attributes, keys and rules, which those that extend it inherit. */
// region notice
@MappedSuperclass
@IndexMap(partitionKey = "ACCOUNT#{accountId}", sortKey = "NOTICE#{raisedAt}")
@IndexMap(index = "gsi0", partitionKey = "KIND#{kind}", sortKey = "{raisedAt}")
@IndexMap(index = "gsi1", partitionKey = "ASSIGNEE#{assignee}", sortKey = "{raisedAt}")
@IndexMap(index = "lsi0", sortKey = "{severity}")
public abstract class Notice {

    @Id
    protected String accountId;

    @Id
    @Column(secondPrecision = 0)
    protected Instant raisedAt;

    @Column(nullable = false)
    protected String kind;

    protected String title;

    @KeyDigits(1)
    protected int severity;

    /** Null until somebody looks after it: not in gsi1 as long. */
    protected String assignee;

    /** KIND~title~time: what notices are looked up by. Nobody sets it. */
    @Joined(
            value = {"kind", "title", "raisedAt"},
            separator = '~')
    protected String search;

    @Immutable
    protected String origin;

    @Mutator({Strip.class, LowerCase.class})
    protected String channel;
    // end region

    protected Notice() {}

    protected Notice(String accountId, Instant raisedAt, String kind, String title, int severity) {
        this.accountId = accountId;
        this.raisedAt = raisedAt;
        this.kind = kind;
        this.title = title;
        this.severity = severity;
    }

    public NoticeId id() {
        return new NoticeId(accountId, raisedAt);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getSeverity() {
        return severity;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public String getSearch() {
        return search;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }
}
