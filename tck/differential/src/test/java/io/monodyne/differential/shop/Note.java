package io.monodyne.differential.shop;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** An element of an ordered list. */
@Embeddable
public class Note {

    private String author;

    private String remark;

    private LocalDate written;

    private int weight;

    protected Note() {}

    Note(String author, String remark, LocalDate written, int weight) {
        this.author = author;
        this.remark = remark;
        this.written = written;
        this.weight = weight;
    }
}
