package io.monodyne.tck.flush;

import io.monodyne.IndexMap;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Values of many kinds, to go beyond the limits of each. */
@Entity
@IndexMap(partitionKey = "{id}", sortKey = "CRATE")
@IndexMap(index = "gsi0", partitionKey = "LABEL#{label}", sortKey = "{mark}")
class Crate {

    @Id
    private String id;

    private String label;
    private String mark;
    private String content;
    private byte[] bytes;
    private BigDecimal weight;
    private BigInteger serial;
    private Double share;
    private Float part;

    @ElementCollection
    private Map<String, String> notes = new HashMap<>();

    protected Crate() {}

    Crate(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    void setLabel(String label) {
        this.label = label;
    }

    void setMark(String mark) {
        this.mark = mark;
    }

    String getLabel() {
        return label;
    }

    String getMark() {
        return mark;
    }

    void setContent(String content) {
        this.content = content;
    }

    String getContent() {
        return content;
    }

    void setBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] getBytes() {
        return bytes;
    }

    void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    BigDecimal getWeight() {
        return weight;
    }

    void setSerial(BigInteger serial) {
        this.serial = serial;
    }

    BigInteger getSerial() {
        return serial;
    }

    void setShare(Double share) {
        this.share = share;
    }

    Double getShare() {
        return share;
    }

    void setPart(Float part) {
        this.part = part;
    }

    Float getPart() {
        return part;
    }

    Map<String, String> getNotes() {
        return notes;
    }
}
