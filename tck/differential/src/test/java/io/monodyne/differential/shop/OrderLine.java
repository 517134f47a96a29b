package io.monodyne.differential.shop;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.math.BigDecimal;

/** In the partition of its order. */
@Entity
@IndexMap(partitionKey = "ORDER#{id.orderId}", sortKey = "LINE#{id.number}")
@IndexMap(index = "gsi2", partitionKey = "PRODUCT#{product.sku}", sortKey = "{id.orderId}#{id.number}")
@Extent
public class OrderLine {

    @EmbeddedId
    private LineId id;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY)
    private CustomerOrder order;

    @ManyToOne(fetch = FetchType.LAZY)
    private Product product;

    private int quantity;

    @Column(precision = 10, scale = 2)
    private BigDecimal unitPrice;

    private Double discount;

    private boolean gift;

    protected OrderLine() {}

    OrderLine(
            LineId id,
            CustomerOrder order,
            Product product,
            int quantity,
            BigDecimal unitPrice,
            Double discount,
            boolean gift) {
        this.id = id;
        this.order = order;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.discount = discount;
        this.gift = gift;
    }
}
