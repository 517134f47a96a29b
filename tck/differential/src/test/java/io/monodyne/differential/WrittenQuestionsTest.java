package io.monodyne.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.differential.Comparison.Outcome;
import io.monodyne.differential.Comparison.Result;
import io.monodyne.differential.Question.Trait;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every question that is written down has the answer of the relational provider, or a refusal that is on the list. */
@ExtendWith(Providers.Given.class)
class WrittenQuestionsTest {

    private static final List<String> TOPICS = List.of(
            "paths",
            "joins",
            "conditions",
            "functions",
            "aggregates",
            "order",
            "types",
            "results",
            "parameters",
            "bulk",
            "wrong");
    private static final int AT_LEAST = 400;

    @TestFactory
    Stream<DynamicContainer> theAnswersAreThoseOfTheRelationalProvider(Providers providers) {
        Comparison comparison = new Comparison(providers);
        return TOPICS.stream()
                .map(topic -> DynamicContainer.dynamicContainer(
                        topic, QuestionFile.read(topic).stream().map(question -> test(comparison, question))));
    }

    private static DynamicTest test(Comparison comparison, Question question) {
        return DynamicTest.dynamicTest(question.toString(), () -> {
            Result result = comparison.compare(question);
            boolean fine = result.outcome() == Outcome.EQUAL
                    || result.outcome() == Outcome.LISTED
                    || result.outcome() == Outcome.BOTH_REFUSE && question.is(Trait.WRONG);
            assertTrue(fine, result::toString);
        });
    }

    @Test
    void thereAreQuestionsEnough() {
        int questions = TOPICS.stream()
                .mapToInt(topic -> QuestionFile.read(topic).size())
                .sum();
        assertTrue(questions >= AT_LEAST, () -> "there are " + questions);
    }
}
