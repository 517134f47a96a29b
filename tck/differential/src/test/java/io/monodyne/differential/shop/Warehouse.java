package io.monodyne.differential.shop;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.LinkedHashMap;
import java.util.Map;

/** With maps: by products, and of embeddables. */
@Entity
public class Warehouse {

    @Id
    private int id;

    private String label;

    @ManyToOne(fetch = FetchType.LAZY)
    private City city;

    @ElementCollection
    @MapKeyJoinColumn
    private Map<Product, Integer> stock = new LinkedHashMap<>();

    @ElementCollection
    private Map<String, Slot> slots = new LinkedHashMap<>();

    protected Warehouse() {}

    Warehouse(int id, String label, City city, Map<Product, Integer> stock, Map<String, Slot> slots) {
        this.id = id;
        this.label = label;
        this.city = city;
        this.stock = stock;
        this.slots = slots;
    }
}
