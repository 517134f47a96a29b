package io.monodyne.tck.mappingfile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/** An annotated entity, of which {@code shop.xml} overrides something. */
@Entity
@EntityListeners(Shop.Annotated.class)
class Shop {

    @Id
    String id;

    @Column(name = "annotated")
    String name;

    @Column(name = "kept")
    String town;

    @Transient
    final List<String> log = new ArrayList<>();

    Shop() {}

    Shop(String id) {
        this.id = id;
        this.name = "n";
        this.town = "t";
    }

    @PrePersist
    void persisting() {
        log.add("method");
    }

    /** Declared by an annotation. */
    static class Annotated {
        @PrePersist
        void before(Object entity) {
            ((Shop) entity).log.add("annotated listener");
        }
    }

    /** Declared as a default by the file. */
    static class Everywhere {
        void before(Object entity) {
            ((Shop) entity).log.add("default listener");
        }
    }

    /** An entity that the default listeners are not for. */
    @Entity
    @ExcludeDefaultListeners
    static class Stall extends Shop {
        Stall() {}

        Stall(String id) {
            super(id);
        }
    }
}
