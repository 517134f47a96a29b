package io.monodyne.differential.shop;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Found by its key and otherwise by a scan: it has no extent. */
@Entity
@IndexMap(partitionKey = "COUNTRY#{code}", sortKey = "COUNTRY")
public class Country {

    @Id
    private String code;

    private String name;

    private Long population;

    private boolean euro;

    private Continent continent;

    @OneToMany(mappedBy = "country")
    private Set<City> cities = new LinkedHashSet<>();

    protected Country() {}

    Country(String code, String name, Long population, boolean euro, Continent continent) {
        this.code = code;
        this.name = name;
        this.population = population;
        this.euro = euro;
        this.continent = continent;
    }

    String code() {
        return code;
    }

    void joinEuro(Long newPopulation) {
        euro = true;
        population = newPopulation;
    }
}
