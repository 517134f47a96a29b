package io.monodyne.tck.single;

import io.monodyne.operation.Condition;
import io.monodyne.tck.Seed;
import java.util.Random;
import java.util.function.BiConsumer;

/** Conditions on a {@link Sample} with the number 5, nested by chance, and whether they are true. */
final class RandomLogic {

    private final Random random;

    private record Known(Condition<Sample> condition, boolean truth) {}

    private RandomLogic(Random random) {
        this.random = random;
    }

    static void seeded(int times, BiConsumer<Condition<Sample>, Boolean> check) {
        long seed = Seed.ofThisRun();
        RandomLogic logic = new RandomLogic(new Random(seed));
        for (int i = 0; i < times; i++) {
            Known known = logic.known(4);
            try {
                check.accept(known.condition, known.truth);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", turn " + i + ": " + known.condition, e);
            }
        }
    }

    private Known known(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            boolean truth = random.nextBoolean();
            return new Known(Asked.of("number").equalTo(truth ? 5 : 6), truth);
        }
        Known one = known(depth - 1);
        if (kind == 1) {
            return new Known(one.condition.not(), !one.truth);
        }
        Known other = known(depth - 1);
        return kind == 2
                ? new Known(one.condition.and(other.condition), one.truth && other.truth)
                : new Known(one.condition.or(other.condition), one.truth || other.truth);
    }
}
