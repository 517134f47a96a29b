package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** The third level. */
@Entity
public class Executive extends Employee {

    @Column(precision = 12, scale = 2)
    private BigDecimal bonus;

    private Integer shares;

    protected Executive() {}

    Executive(
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
            Employee manager,
            BigDecimal bonus,
            Integer shares) {
        super(createdAt, id, name, nickname, birthday, address, tags, badge, salary, grade, hired, department, manager);
        this.bonus = bonus;
        this.shares = shares;
    }
}
