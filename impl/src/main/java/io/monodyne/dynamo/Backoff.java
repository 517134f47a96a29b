package io.monodyne.dynamo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How often a request is sent again by us, and the pauses in between: of random length (so that those who collided do not
 * collide again) up to a bound that doubles. No attempt is begun a minute after the first one, as DynamoDB knows a transaction
 * again for some minutes only. Immutable.
 *
 * @param attempts at most, the first included
 * @param first bound of the first pause
 * @param longest bound of any pause
 */
record Backoff(int attempts, Duration first, Duration longest) {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long WHOLE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final int MOST_DOUBLINGS = 20;

    static Backoff of(int attempts) {
        return new Backoff(attempts, FIRST, LONGEST);
    }

    /**
     * Waits before the next attempt.
     *
     * @param sent how many attempts were made
     * @param started when the first was made, by {@link System#nanoTime}
     * @return false where there is to be none, or the thread was interrupted, which it is still then
     */
    boolean pause(int sent, long started) {
        long bound = Math.min(longest.toNanos(), first.toNanos() << Math.min(sent - 1, MOST_DOUBLINGS));
        return sent < attempts
                && System.nanoTime() - started < WHOLE_NANOS
                && sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound + 1)));
    }

    /** Waits as long as it ever does. */
    boolean longPause(int sent, long started) {
        return sent < attempts && System.nanoTime() - started < WHOLE_NANOS && sleep(longest);
    }

    /** False where the thread was interrupted, which it is still then. */
    static boolean sleep(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
