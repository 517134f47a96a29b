package io.monodyne.tck.rules;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import io.monodyne.Strip;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** With immutable, normalised and joined attributes, and with some that are only inserted or never. */
@Entity
@IndexMap(partitionKey = "PARCEL#{id}", sortKey = "PARCEL")
@IndexMap(index = "gsi0", partitionKey = "ROUTE#{route}", sortKey = "{status}")
class Parcel {

    @Id
    private String id;

    @Immutable
    private String sender;

    @Immutable
    @Embedded
    private Size size;

    @Mutator({Strip.class, LowerCase.class})
    private String status;

    private String source;
    private String target;

    @Joined({"source", "target"})
    private String route;

    @Joined(
            value = {"status", "target"},
            separator = '~')
    private String label;

    @Column(updatable = false)
    private String registeredBy;

    @Column(insertable = false)
    private String lastSeen;

    /** An embeddable that can change in place. */
    @Embeddable
    static class Size {
        private int width;

        protected Size() {}

        Size(int width) {
            this.width = width;
        }

        void widen(int newWidth) {
            width = newWidth;
        }

        int width() {
            return width;
        }
    }

    protected Parcel() {}

    Parcel(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    String getSender() {
        return sender;
    }

    void setSender(String sender) {
        this.sender = sender;
    }

    /** Passes no setter. */
    void sendBy(String newSender) {
        sender = newSender;
    }

    Size getSize() {
        return size;
    }

    void setSize(Size size) {
        this.size = size;
    }

    String getStatus() {
        return status;
    }

    void setStatus(String status) {
        this.status = status;
    }

    /** Passes no setter. */
    void becomes(String newStatus) {
        status = newStatus;
    }

    void setSource(String source) {
        this.source = source;
    }

    void setTarget(String target) {
        this.target = target;
    }

    String getSource() {
        return source;
    }

    String getTarget() {
        return target;
    }

    String getRoute() {
        return route;
    }

    void setRoute(String route) {
        this.route = route;
    }

    String getLabel() {
        return label;
    }

    String getRegisteredBy() {
        return registeredBy;
    }

    void setRegisteredBy(String registeredBy) {
        this.registeredBy = registeredBy;
    }

    String getLastSeen() {
        return lastSeen;
    }

    void setLastSeen(String lastSeen) {
        this.lastSeen = lastSeen;
    }
}
