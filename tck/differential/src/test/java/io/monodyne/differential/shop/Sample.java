package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** One attribute of each basic type. */
@Entity
public class Sample {

    @Id
    private int id;

    private byte tiny;

    private short small;

    private int whole;

    private Integer wholeOrNull;

    private long big;

    private Long bigOrNull;

    private float single;

    private double ratio;

    private Double ratioOrNull;

    @Column(precision = 12, scale = 3)
    private BigDecimal amount;

    @Column(precision = 30)
    private BigInteger huge;

    private char letter;

    private boolean flag;

    private Boolean flagOrNull;

    private LocalDate day;

    private LocalTime clock;

    private LocalDateTime moment;

    private Instant instant;

    private UUID uuid;

    private String text;

    private String textOrNull;

    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    protected Sample() {}

    Sample(
            int id,
            byte tiny,
            short small,
            int whole,
            Integer wholeOrNull,
            long big,
            Long bigOrNull,
            float single,
            double ratio,
            Double ratioOrNull,
            BigDecimal amount,
            BigInteger huge,
            char letter,
            boolean flag,
            Boolean flagOrNull,
            LocalDate day,
            LocalTime clock,
            LocalDateTime moment,
            Instant instant,
            UUID uuid,
            String text,
            String textOrNull,
            Priority priority,
            Grade grade) {
        this.id = id;
        this.tiny = tiny;
        this.small = small;
        this.whole = whole;
        this.wholeOrNull = wholeOrNull;
        this.big = big;
        this.bigOrNull = bigOrNull;
        this.single = single;
        this.ratio = ratio;
        this.ratioOrNull = ratioOrNull;
        this.amount = amount;
        this.huge = huge;
        this.letter = letter;
        this.flag = flag;
        this.flagOrNull = flagOrNull;
        this.day = day;
        this.clock = clock;
        this.moment = moment;
        this.instant = instant;
        this.uuid = uuid;
        this.text = text;
        this.textOrNull = textOrNull;
        this.priority = priority;
        this.grade = grade;
    }
}
