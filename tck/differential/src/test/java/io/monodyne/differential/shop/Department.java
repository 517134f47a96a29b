package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With an id class, and its employees as a list, as a set and by their badges. */
@Entity
@IdClass(DepartmentId.class)
public class Department {

    @Id
    private String branch;

    @Id
    private int number;

    private String name;

    @Column(precision = 14, scale = 2)
    private BigDecimal budget;

    @OneToOne(fetch = FetchType.LAZY)
    private Employee head;

    @OneToMany(mappedBy = "department")
    @OrderBy("badge")
    private List<Employee> employees = new ArrayList<>();

    @OneToMany(mappedBy = "department")
    @MapKey(name = "badge")
    private Map<String, Employee> byBadge = new LinkedHashMap<>();

    protected Department() {}

    Department(String branch, int number, String name, BigDecimal budget) {
        this.branch = branch;
        this.number = number;
        this.name = name;
        this.budget = budget;
    }

    void headedBy(Employee newHead) {
        head = newHead;
    }
}
