package io.monodyne.differential.shop;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** The root of a hierarchy of three levels in one table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public class Person extends Stamped {

    @Id
    private long id;

    private String name;

    private String nickname;

    private LocalDate birthday;

    @Embedded
    private Address address;

    @ElementCollection
    private Set<String> tags = new LinkedHashSet<>();

    protected Person() {}

    Person(
            Instant createdAt,
            long id,
            String name,
            String nickname,
            LocalDate birthday,
            Address address,
            Set<String> tags) {
        super(createdAt);
        this.id = id;
        this.name = name;
        this.nickname = nickname;
        this.birthday = birthday;
        this.address = address;
        this.tags = tags;
    }

    void rename(String newName, String newNickname) {
        name = newName;
        nickname = newNickname;
    }

    void tag(String tag) {
        tags.add(tag);
    }
}
