package io.monodyne.examples.mapping;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.TimeToLive;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;

/** An entity with every annotation that is Monodyne's own. */
// region notification
@Entity
@IdClass(NotificationId.class)
@IndexMap(partitionKey = "ACCOUNT#{accountId}", sortKey = "NOTE#{createdAt}") // the table
@IndexMap(index = "gsi0", partitionKey = "TYPE#{type}", sortKey = "{createdAt}")
@IndexMap(index = "lsi0", sortKey = "SEVERITY#{severity}#{createdAt}")
public class Notification {

    @Id
    private String accountId;

    @Id
    @Column(secondPrecision = 3) // milliseconds
    private Instant createdAt;

    @Immutable
    private String source;

    @Mutator(LowerCase.class)
    private String type;

    @Joined({"type", "source"})
    private String route;

    @Column(unique = true)
    private String ticket;

    @TimeToLive
    private Instant expiresAt;

    @Version
    private long version;

    private int severity;
    // end region

    protected Notification() {}

    public Notification(NotificationId id, String type, String source, int severity) {
        this.accountId = id.accountId();
        this.createdAt = id.createdAt();
        this.type = type;
        this.source = source;
        this.severity = severity;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    public void setExpiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    public String getRoute() {
        return route;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public long getVersion() {
        return version;
    }
}
