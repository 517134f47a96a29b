package io.monodyne.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.monodyne.differential.shop.Changes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Within a transaction that has changed rows, the questions that are written down have answers of the rows as they are now. */
@ExtendWith(Providers.Given.class)
class ChangedRowsTest {

    private static final List<String> TOPICS = List.of(
            "paths", "joins", "conditions", "functions", "aggregates", "order", "types", "results", "parameters");

    /** Each question flushes all that was read until then: a part of them is enough for a day. */
    private static final int STEP = Integer.getInteger("monodyne.differential.step", 3);

    private static final int START = Integer.getInteger("monodyne.differential.start", 0);

    @Test
    void theAnswersAreThoseOfTheRelationalProvider(Providers providers) {
        try (EntityManager expected = providers.expected().factory().createEntityManager();
                EntityManager actual = providers.actual().factory().createEntityManager()) {
            List<String> different = new ArrayList<>();
            for (EntityManager entityManager : List.of(expected, actual)) {
                entityManager.getTransaction().begin();
                Changes.make(entityManager);
            }
            for (String topic : TOPICS) {
                List<Question> questions = QuestionFile.read(topic);
                for (int at = START; at < questions.size(); at += STEP) {
                    Question question = questions.get(at);
                    Answer answer = providers.expected().answer(question, expected);
                    assertInstanceOf(Answer.Rows.class, answer, question::toString);
                    String difference =
                            providers.actual().answer(question, actual).differenceFrom(answer, question);
                    if (!difference.isEmpty()) {
                        different.add(question + "\n  " + difference);
                    }
                }
            }
            expected.getTransaction().rollback();
            actual.getTransaction().rollback();
            assertEquals(List.of(), different, () -> String.join("\n\n", different));
        }
    }
}
