package io.monodyne.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a unit has sent since the last reset, in the one-line notation of the request log. Lives as long as its unit,
 * thread-safe.
 *
 * <p>What differs from run to run is masked: the physical name of the table reads {@code app}, and the token of a write
 * {@code _wt=*}. Requests about tables are left out.
 */
public final class RecordedRequests implements RequestListener {

    private static final Pattern TOKEN = Pattern.compile("_wt='[^']*'");
    private static final Pattern ABOUT_TABLES = Pattern.compile(".*(Tables?|TimeToLive)");

    private final String table;
    private final List<String> requests = new ArrayList<>();

    RecordedRequests(String table) {
        this.table = table;
    }

    @Override
    public synchronized void sent(RequestEvent event) {
        if (!ABOUT_TABLES.matcher(event.operation()).matches()) {
            String text = event.textWithValues().replace(table, "app").stripTrailing();
            requests.add(TOKEN.matcher(text).replaceAll("_wt=*"));
        }
    }

    /** Forgets what was sent. */
    public synchronized void reset() {
        requests.clear();
    }

    /** One text for each request; a transaction has a line for each of its actions. */
    public synchronized List<String> sent() {
        return List.copyOf(requests);
    }

    /** Asserts that these are all requests since the last reset, and forgets them. */
    public void assertSent(String expected) {
        String sent = String.join("\n", sent());
        reset();
        assertEquals(expected.strip(), sent, "the requests that were sent");
    }
}
