package io.monodyne.benchmark.shipment;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The root of an aggregate. It is also the plain object that hand-written code fills. */
@Entity
@IndexMap(partitionKey = "SHIPMENT#{id}", sortKey = "SHIPMENT")
@NamedEntityGraph(name = Shipment.WHOLE, attributeNodes = @NamedAttributeNode("pieces"))
public class Shipment {

    /** The graph of a shipment with its pieces. */
    public static final String WHOLE = "whole-shipment";

    @Id
    private String id;

    @Version
    private long version;

    private String sender;

    private String receiver;

    private String reference;

    private boolean insured;

    private Instant acceptedAt;

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Piece> pieces = new ArrayList<>();

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public boolean isInsured() {
        return insured;
    }

    public void setInsured(boolean insured) {
        this.insured = insured;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }

    public void setAcceptedAt(Instant acceptedAt) {
        this.acceptedAt = acceptedAt;
    }

    public List<Piece> getPieces() {
        return pieces;
    }
}
