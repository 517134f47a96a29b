package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** With a manager of its own kind, and a department of a composite id. */
@Entity
public class Employee extends Person {

    private String badge;

    @Column(precision = 12, scale = 2)
    private BigDecimal salary;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private LocalDate hired;

    @ManyToOne(fetch = FetchType.LAZY)
    private Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    private Employee manager;

    @OneToMany(mappedBy = "manager")
    private Set<Employee> reports = new LinkedHashSet<>();

    @OneToOne(mappedBy = "head")
    private Department headOf;

    protected Employee() {}

    Employee(
            Instant createdAt,
            long id,
            String name,
            String nickname,
            LocalDate birthday,
            Address address,
            Set<String> tags,
            String badge,
            BigDecimal salary,
            Grade grade,
            LocalDate hired,
            Department department,
            Employee manager) {
        super(createdAt, id, name, nickname, birthday, address, tags);
        this.badge = badge;
        this.salary = salary;
        this.grade = grade;
        this.hired = hired;
        this.department = department;
        this.manager = manager;
    }

    void work(Department newDepartment, Employee newManager, BigDecimal newSalary) {
        department = newDepartment;
        manager = newManager;
        salary = newSalary;
    }
}
