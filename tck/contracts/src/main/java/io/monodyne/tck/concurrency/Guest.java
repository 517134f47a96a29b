package io.monodyne.tck.concurrency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** As plain as can be, so that it has an extent, but for an address that no two have. */
@Entity
class Guest {

    /** The unique attribute. */
    static final String EMAIL = "email";

    @Id
    private String id;

    @Column(unique = true)
    private String email;

    private String name;

    protected Guest() {}

    private void change(int attribute, Random random) {
        if (attribute == 0) {
            email = random.nextInt(4) == 0 ? null : "e" + random.nextInt(16);
        } else {
            name = Kind.text(random);
        }
    }

    /** What is done with guests. */
    static final class Guests implements Kind<Guest> {

        @Override
        public Class<Guest> type() {
            return Guest.class;
        }

        @Override
        public boolean versioned() {
            return false;
        }

        @Override
        public List<String> key(String id) {
            return List.of("Guest#" + Recomputed.escaped(id), "Guest");
        }

        @Override
        public Guest create(String id, Random random) {
            Guest guest = new Guest();
            guest.id = id;
            guest.change(0, random);
            guest.change(1, random);
            return guest;
        }

        @Override
        public void change(Guest guest, Random random) {
            guest.change(random.nextInt(2), random);
        }

        @Override
        public Map<String, Object> state(Guest guest) {
            Map<String, Object> state = new HashMap<>();
            state.put(EMAIL, guest.email);
            state.put("name", guest.name);
            return state;
        }

        @Override
        public Map<String, String> keys(Map<String, AttributeValue> item) {
            Recomputed of = new Recomputed(item);
            return of.pair("gsi19", "EXTENT#Guest#0", of.text("id")).keys();
        }
    }
}
