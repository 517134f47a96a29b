package io.monodyne.tck.validation;

import io.monodyne.Joined;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** Has constraints on everything, also on what it gets when it is written, and callbacks that make it valid. */
@Entity
class Ticket {

    static final int LONGEST = 20;

    @Id
    @GeneratedValue
    @NotNull
    private String id;

    @NotNull
    @Version
    private Long version;

    @NotBlank
    @Size(max = LONGEST)
    @Column(nullable = false)
    private String title;

    @PositiveOrZero
    private int seats;

    private int taken;

    @NotNull
    private String state;

    @Joined({"title", "state"})
    @NotNull
    private String label;

    protected Ticket() {}

    Ticket(String title) {
        this.title = title;
    }

    String getId() {
        return id;
    }

    Long getVersion() {
        return version;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    void setSeats(int seats) {
        this.seats = seats;
    }

    void take(int more) {
        this.taken += more;
    }

    String getState() {
        return state;
    }

    String getLabel() {
        return label;
    }

    /** Of no attribute. */
    @AssertTrue(message = "must have enough seats")
    boolean isSufficient() {
        return taken <= seats;
    }

    @PrePersist
    void prePersist() {
        state = "new";
    }

    @PreUpdate
    void preUpdate() {
        state = title == null ? null : "changed";
    }

    @PreRemove
    void preRemove() {
        state = "removed";
    }
}
