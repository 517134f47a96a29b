package io.monodyne.examples.tour;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Somebody with an account. All users share a partition of their own, have a generated id, and a name that nobody else has. */
// region user
@Entity
@IndexMap(partitionKey = "USER", sortKey = "{uid}")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID uid;

    @NotBlank
    @Column(unique = true)
    private String username;

    @Email
    private String email;

    private Instant activatedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS); // a default

    @Version
    private long version;
    // end region

    protected User() {}

    public User(String username, String email) {
        this.username = username;
        this.email = email;
    }

    public UUID getUid() {
        return uid;
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Instant getActivatedAt() {
        return activatedAt;
    }

    public void setActivatedAt(Instant activatedAt) {
        this.activatedAt = activatedAt;
    }

    public long getVersion() {
        return version;
    }
}
