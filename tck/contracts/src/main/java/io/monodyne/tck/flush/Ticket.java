package io.monodyne.tck.flush;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Without a version, and with several indexes that share sources. */
@Entity
@IndexMap(partitionKey = "TICKET#{id}", sortKey = "TICKET")
@IndexMap(index = "gsi0", partitionKey = "TYPE#{type}", sortKey = "{region}")
@IndexMap(index = "gsi1", partitionKey = "OWNER#{owner}", sortKey = "{type}#{priority}")
@IndexMap(index = "lsi0", sortKey = "PRIORITY#{priority}")
class Ticket {

    @Id
    private String id;

    private String type;
    private String region;
    private String owner;
    private int priority;
    private String text;

    protected Ticket() {}

    Ticket(String id, String type, String region, String owner) {
        this.id = id;
        this.type = type;
        this.region = region;
        this.owner = owner;
    }

    String getType() {
        return type;
    }

    void setType(String type) {
        this.type = type;
    }

    String getRegion() {
        return region;
    }

    void setRegion(String region) {
        this.region = region;
    }

    String getOwner() {
        return owner;
    }

    void setOwner(String owner) {
        this.owner = owner;
    }

    int getPriority() {
        return priority;
    }

    void setPriority(int priority) {
        this.priority = priority;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    String getId() {
        return id;
    }
}
