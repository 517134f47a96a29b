package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.Seed;
import io.monodyne.tck.TestUnit;
import io.monodyne.tck.aggregate.graph.RandomGraph;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random graphs of entities that refer to each other in every way there is: persisted, referred to, moved, reordered, removed and
 * merged, with flushes, clears and rollbacks between. After every unit of work a new entity manager finds exactly the graph that
 * there should be, from every entity in every direction; all keys follow from what is stored; and there is no item too many.
 *
 * <p>The seed is in the message of a failure; {@link Seed} repeats it, and {@value #COMMITS} says for how
 * many commits.
 */
class RandomGraphContract {

    private static final String COMMITS = "monodyne.tck.commits";
    private static final int USUAL_COMMITS = 200;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(RandomGraph.classes());

    @Test
    void theGraphIsAsExpectedAfterEveryUnitOfWork() {
        long seed = Seed.ofThisRun();
        int commits = Integer.getInteger(COMMITS, USUAL_COMMITS);
        RandomGraph graph = new RandomGraph(unit, new Random(seed));
        int largest = 0;
        try {
            while (graph.commits() < commits) {
                graph.step();
                largest = Math.max(largest, graph.size());
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(Seed.told(seed) + ", " + graph + "\n" + e, e);
        }
        assertTrue(largest > 0, () -> "nothing was ever stored, " + Seed.told(seed));
    }
}
