package io.monodyne.tck.single;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;

/** Everything that a save has to care about: a generated id, a version, unique values, an immutable and a joined attribute. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"club", "number"}))
@IndexMap(partitionKey = "MEMBER#{id}", sortKey = "MEMBER")
@IndexMap(index = "gsi0", partitionKey = "CLUB#{club}", sortKey = "{label}")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    String id;

    @Version
    long version;

    @Column(unique = true)
    @Mutator(LowerCase.class)
    String email;

    String club;

    Integer number;

    @Immutable
    String origin;

    @Joined({"club", "name"})
    String label;

    String name;

    @Transient
    int callbacks;

    protected Member() {}

    Member(String id, String email, String club, Integer number, String name) {
        this.id = id;
        this.email = email;
        this.club = club;
        this.number = number;
        this.name = name;
    }

    @PrePersist
    void called() {
        callbacks++;
    }
}
