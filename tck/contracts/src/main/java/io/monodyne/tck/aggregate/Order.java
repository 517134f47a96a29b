package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The root of an aggregate whose lines, their allocations and the payments are in its partition. */
@Entity
@IndexMap(partitionKey = "ORDER#{id}", sortKey = "META")
class Order {

    @Id
    private String id;

    @Version
    private int version;

    private String status;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Line> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Payment> payments = new HashSet<>();

    protected Order() {}

    Order(String id, int numberOfLines) {
        this.id = id;
        this.status = "OPEN";
        for (int number = 1; number <= numberOfLines; number++) {
            add(new Line(this, number, "line " + number));
        }
    }

    String getId() {
        return id;
    }

    String getStatus() {
        return status;
    }

    void setStatus(String status) {
        this.status = status;
    }

    int getVersion() {
        return version;
    }

    List<Line> getLines() {
        return lines;
    }

    Set<Payment> getPayments() {
        return payments;
    }

    Line add(Line line) {
        getLines().add(line);
        return line;
    }

    <P extends Payment> P add(P payment) {
        getPayments().add(payment);
        return payment;
    }

    Line line(int number) {
        return getLines().stream()
                .filter(line -> line.getNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    Payment payment(String reference) {
        return getPayments().stream()
                .filter(payment -> payment.getReference().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
