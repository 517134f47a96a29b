package io.monodyne.tck.acceptance;

import io.monodyne.IndexMap;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Enhanced by the test that uses it; what no generated subclass could notice is in it on purpose. */
@Entity
@IndexMap(index = "gsi0", partitionKey = "FLAG#{flag}", sortKey = "{name}")
final class BuiltShip implements Vessel {
    @Id
    private String name;

    private String flag;

    private int crew;

    @ElementCollection
    private List<String> ports = new ArrayList<>();

    @Version
    private long version;

    BuiltShip() {}

    @Override
    public void named(String newName) {
        name = newName;
    }

    @Override
    public void sailUnder(String newFlag) {
        flag = newFlag;
    }

    @Override
    public void takeCrewOf(Vessel other) {
        BuiltShip ship = (BuiltShip) other;
        crew += ship.crew + 1;
        ship.crew = 0;
    }

    @Override
    public List<String> ports() {
        return ports;
    }
}
