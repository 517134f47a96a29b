package io.monodyne.tck.validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.GroupSequence;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** Has other constraints at each event. */
@Entity
class Permit {

    /** Of what is new. */
    interface Applied {}

    /** Of what is changed. */
    interface Decided {}

    /** Of what is removed. */
    interface Returned {}

    /** First what is new, then what is changed. */
    @GroupSequence({Applied.class, Decided.class})
    interface Everything {}

    @Id
    private String id;

    @NotBlank(groups = Applied.class)
    String applicant;

    @NotNull(groups = Decided.class)
    String decision;

    @AssertTrue(groups = Returned.class)
    boolean returned;

    @Positive
    int pages;

    protected Permit() {}

    Permit(String id, String applicant, int pages) {
        this.id = id;
        this.applicant = applicant;
        this.pages = pages;
    }

    void setApplicant(String applicant) {
        this.applicant = applicant;
    }

    void setPages(int pages) {
        this.pages = pages;
    }

    void decide(String given) {
        this.decision = given;
    }

    void giveBack() {
        this.returned = true;
    }
}
