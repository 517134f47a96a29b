package io.monodyne.tck.query;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who writes books. */
@Entity
public class Writer {

    @Id
    String id = "";

    String name = "";

    @Nullable
    String country;

    @ElementCollection
    Set<String> languages = new HashSet<>();

    @ElementCollection
    Map<String, Integer> awards = new HashMap<>();

    @OneToMany(mappedBy = "writer")
    List<Book> books = new ArrayList<>();

    protected Writer() {}

    public Writer(String id, String name, @Nullable String country, String... languages) {
        this.id = id;
        this.name = name;
        this.country = country;
        this.languages.addAll(Set.of(languages));
    }
}
