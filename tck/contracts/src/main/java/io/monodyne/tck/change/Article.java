package io.monodyne.tck.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** An entity of twenty attributes, with setters for two of them and business methods that assign fields. */
@Entity
class Article {

    @Id
    private String id;

    @Version
    private long version;

    private String text1;
    private String text2;
    private String text3;
    private String text4;
    private String text5;
    private String text6;
    private String text7;
    private String text8;
    private int count1;
    private int count2;
    private int count3;
    private int count4;
    private int count5;
    private Long big1;
    private Long big2;
    private Long big3;
    private Boolean flag;
    private BigDecimal price;

    protected Article() {}

    Article(String id) {
        this.id = id;
        text1 = "text1";
        text2 = "text2";
        text3 = "text3";
        text4 = "text4";
        text5 = "text5";
        text6 = "text6";
        text7 = "text7";
        text8 = "text8";
        count1 = 1;
        count2 = 2;
        count3 = 3;
        count4 = 4;
        count5 = 5;
        big1 = 1L;
        big2 = 2L;
        big3 = 3L;
        flag = true;
        price = new BigDecimal("9.50");
    }

    String getId() {
        return id;
    }

    long getVersion() {
        return version;
    }

    String getText3() {
        return text3;
    }

    void setText3(String text3) {
        this.text3 = text3;
    }

    int getCount2() {
        return count2;
    }

    void setCount2(int count2) {
        this.count2 = count2;
    }

    /** Passes no setter. */
    void reprice(BigDecimal newPrice) {
        price = newPrice;
    }

    BigDecimal getPrice() {
        return price;
    }

    /** Passes no setter, and may change nothing. */
    void countTo(int count) {
        if (count4 < count) {
            count4 = count;
        }
    }

    int getCount4() {
        return count4;
    }

    /** So that all are used. */
    String summary() {
        return String.join(" ", text1, text2, text4, text5, text6, text7, text8)
                + (count1 + count3 + count5)
                + (big1 + big2 + big3)
                + flag;
    }
}
