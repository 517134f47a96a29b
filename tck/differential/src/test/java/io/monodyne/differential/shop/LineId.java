package io.monodyne.differential.shop;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Which line of which order. */
@Embeddable
public class LineId implements Serializable {

    private long orderId;

    private int number;

    protected LineId() {}

    LineId(long orderId, int number) {
        this.orderId = orderId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId line && line.orderId == orderId && line.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, number);
    }

    @Override
    public String toString() {
        return orderId + "/" + number;
    }
}
