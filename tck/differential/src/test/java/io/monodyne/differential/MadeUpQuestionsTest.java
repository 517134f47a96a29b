package io.monodyne.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.differential.Comparison.Outcome;
import io.monodyne.differential.Comparison.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Questions that are made up have the answers of the relational provider. Each has a seed, which its difference names. The system properties
 * {@code monodyne.differential.seed} and {@code monodyne.differential.count} ask others, or one of them again.
 */
@ExtendWith(Providers.Given.class)
class MadeUpQuestionsTest {

    private static final long SEED = Long.getLong("monodyne.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("monodyne.differential.count", 2_000);
    private static final int SHOWN = 20;

    /** Of a hundred questions. */
    private static final int MOST_WITHOUT_ANSWER = 5;

    @Test
    void theAnswersAreThoseOfTheRelationalProvider(Providers providers) {
        Comparison comparison = new Comparison(providers);
        Vocabulary words = Vocabulary.of(providers.expected().factory().getMetamodel());
        Map<Outcome, List<Result>> results = LongStream.range(SEED, SEED + COUNT)
                .parallel()
                .mapToObj(seed -> comparison.compare(QuestionMaker.make(words, seed)))
                .collect(Collectors.groupingBy(
                        Result::outcome, () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        String counts = results.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", ", "seeds from " + SEED + ": ", ""));
        System.out.println(counts);
        List<Result> different = results.getOrDefault(Outcome.DIFFERENT, List.of());
        assertTrue(
                different.isEmpty(),
                () -> counts + "\n"
                        + different.stream().limit(SHOWN).map(Result::toString).collect(Collectors.joining("\n\n")));
        int without =
                results.getOrDefault(Outcome.NOTHING_TO_COMPARE, List.of()).size()
                        + results.getOrDefault(Outcome.BOTH_REFUSE, List.of()).size();
        assertTrue(without * 100 <= COUNT * MOST_WITHOUT_ANSWER, counts);
    }
}
