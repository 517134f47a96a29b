package io.monodyne.tck.query;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;

/** Something that a buyer purchases; it has a value of each kind that a parameter can have. */
@Entity
public class Purchase {

    /** Where it is. */
    public enum State {
        OPEN,
        PAID,
        SENT
    }

    /** A price. */
    @Embeddable
    public static class Price {
        private BigDecimal amount;
        private String currency;

        protected Price() {}

        Price(String amount, String currency) {
            this.amount = new BigDecimal(amount);
            this.currency = currency;
        }

        public BigDecimal getAmount() {
            return amount;
        }
    }

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Buyer buyer;

    private State state;

    @Embedded
    private Price price;

    private LocalDate day;

    @Temporal(TemporalType.DATE)
    @SuppressWarnings("JavaUtilDate")
    private Date due;

    private Integer pieces;

    @Version
    private long version;

    protected Purchase() {}

    Purchase(long id, Buyer buyer, State state, int pieces) {
        this.id = id;
        this.buyer = buyer;
        this.state = state;
        this.pieces = pieces;
        this.price = new Price(pieces + ".50", "EUR");
        this.day = LocalDate.of(2024, 1, 1).plusDays(id);
        this.due = java.sql.Date.valueOf(day.plusMonths(1));
    }

    public long getId() {
        return id;
    }

    public Buyer getBuyer() {
        return buyer;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    public Price getPrice() {
        return price;
    }

    public LocalDate getDay() {
        return day;
    }

    public Date getDue() {
        return due;
    }

    public Integer getPieces() {
        return pieces;
    }

    public void setPieces(Integer pieces) {
        this.pieces = pieces;
    }
}
