package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Beside books. */
@Entity
public class Device extends Product {

    private short warrantyMonths;

    @Column(precision = 30)
    private BigInteger serial;

    protected Device() {}

    Device(
            String sku,
            String name,
            BigDecimal price,
            Double weight,
            Integer stock,
            Boolean fragile,
            List<String> keywords,
            Set<Category> categories,
            short warrantyMonths,
            BigInteger serial) {
        super(sku, name, price, weight, stock, fragile, keywords, categories);
        this.warrantyMonths = warrantyMonths;
        this.serial = serial;
    }
}
