package io.monodyne.tck.mappingfile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entity without an annotation; {@code journal.xml} maps it, and all that it is made of. */
class Journal extends Numbered {

    enum Mood {
        CALM,
        LOUD
    }

    /** Mapped as an embeddable. */
    static class Price {
        BigDecimal amount;
        String currency;
    }

    /** Mapped as a listener. */
    static class Stamp {
        void opened(Object entity) {
            if (entity instanceof Journal journal) {
                journal.openedAt = Instant.parse("2026-03-01T09:30:00Z");
            }
        }
    }

    String publisher;
    String title;
    String shelf;
    Mood mood;
    Price price;
    List<String> tags = new ArrayList<>();
    Map<Mood, Integer> readers = new LinkedHashMap<>();
    Instant openedAt;
    String scratch;
    boolean loaded;

    void read() {
        loaded = true;
    }
}
