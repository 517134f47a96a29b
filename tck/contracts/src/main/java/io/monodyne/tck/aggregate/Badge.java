package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Refers to nothing. */
@Entity
class Badge {

    @Id
    private String id;

    private String code;

    protected Badge() {}

    Badge(String id, String code) {
        this.id = id;
        this.code = code;
    }

    String getId() {
        return id;
    }

    String getCode() {
        return code;
    }

    void setCode(String code) {
        this.code = code;
    }
}
