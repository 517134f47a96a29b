package io.monodyne.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Runs courses in turns, in a new order each round: what else happens on the machine, or in the virtual machine, happens to all
 * of them.
 */
final class Race {

    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final int WARM_UP_TURNS = 3;
    private static final long SEED = 20;

    private final int rounds;

    /** @param rounds how many samples are taken of each course */
    Race(int rounds) {
        this.rounds = rounds;
    }

    void run(List<Course> courses) {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            courses.forEach(course -> course.warmUp(WARM_UP_NANOS));
        }
        List<Course> order = new ArrayList<>(courses);
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(Course::takeTurn);
        }
    }
}
