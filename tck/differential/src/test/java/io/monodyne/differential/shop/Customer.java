package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** With a map of texts, and orders. */
@Entity
public class Customer extends Person {

    @Column(precision = 12, scale = 2)
    private BigDecimal creditLimit;

    private boolean loyal;

    @ElementCollection
    private Map<String, String> preferences = new LinkedHashMap<>();

    @OneToMany(mappedBy = "customer")
    private Set<CustomerOrder> orders = new LinkedHashSet<>();

    protected Customer() {}

    Customer(
            Instant createdAt,
            long id,
            String name,
            String nickname,
            LocalDate birthday,
            Address address,
            Set<String> tags,
            BigDecimal creditLimit,
            boolean loyal,
            Map<String, String> preferences) {
        super(createdAt, id, name, nickname, birthday, address, tags);
        this.creditLimit = creditLimit;
        this.loyal = loyal;
        this.preferences = preferences;
    }
}
