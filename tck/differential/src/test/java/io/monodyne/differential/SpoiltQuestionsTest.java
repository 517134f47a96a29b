package io.monodyne.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that somebody has spoilt get an answer or a refusal that says why: never another failure, and never no answer at all. */
@ExtendWith(Providers.Given.class)
class SpoiltQuestionsTest {

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
    private static final long SEED = Long.getLong("monodyne.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("monodyne.differential.spoilt", 10_000);
    private static final int SECONDS = 10;
    private static final int SHOWN = 20;
    private static final int THREADS = 2;

    @Test
    void spoiltTextsAreAnsweredOrRefused(Providers providers) throws InterruptedException {
        List<Question> questions = TOPICS.stream()
                .flatMap(topic -> QuestionFile.read(topic).stream())
                .toList();
        List<String> vocabulary =
                TextMutator.vocabulary(questions.stream().map(Question::text).toList());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> failures = new ArrayList<>();
            AtomicInteger answered = new AtomicInteger();
            int batch = 100;
            for (long seed = SEED; seed < SEED + COUNT && failures.size() < SHOWN; seed += batch) {
                List<Spoilt> spoilt = new ArrayList<>();
                for (long one = seed; one < Math.min(seed + batch, SEED + COUNT); one++) {
                    Question question = questions.get((int) (one % questions.size()));
                    String text = new TextMutator(vocabulary, one).spoil(question.text());
                    spoilt.add(new Spoilt(providers.actual(), question, text, one, answered));
                }
                failures.addAll(ask(threads, spoilt));
            }
            assertEquals(List.of(), failures, () -> String.join("\n", failures));
            System.out.println(answered.get() + " of " + COUNT + " spoilt texts had an answer");
            assertTrue(answered.get() > COUNT / 20 && answered.get() < COUNT * 19 / 20, () -> answered + " answers");
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> ask(ExecutorService threads, List<Spoilt> all) throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        all.forEach(one -> answers.add(threads.submit(one)));
        List<String> failures = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            String failure;
            try {
                failure = answers.get(at).get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                failure = "no answer in time";
            } catch (ExecutionException e) {
                failure = String.valueOf(e.getCause());
            }
            if (!failure.isEmpty()) {
                failures.add("seed " + all.get(at).seed() + ": " + all.get(at).text() + "\n   " + failure);
            }
        }
        return failures;
    }

    /** A spoilt text; called, it gives what is wrong with what comes of it. */
    private record Spoilt(Side side, Question question, String text, long seed, AtomicInteger answered)
            implements Callable<String> {

        @Override
        public String call() {
            try (EntityManager entityManager = side.factory().createEntityManager()) {
                Question spoilt =
                        new Question(question.name(), text, question.parameters(), 0, 20, List.of(), List.of());
                if (!spoilt.changes()) {
                    run(entityManager);
                } else {
                    entityManager.createQuery(text);
                }
                answered.incrementAndGet();
                return "";
            } catch (IllegalArgumentException
                    | PersistenceException
                    | IllegalStateException
                    | UnsupportedOperationException e) {
                return explained(e) ? "" : "not explained: " + trace(e);
            } catch (RuntimeException | StackOverflowError e) {
                return trace(e);
            }
        }

        private void run(EntityManager entityManager) {
            Query query = entityManager.createQuery(text).setMaxResults(20);
            query.getParameters().forEach(parameter -> {
                String name =
                        parameter.getName() == null ? String.valueOf(parameter.getPosition()) : parameter.getName();
                Question.Parameter value = question.parameters().get(name);
                if (value != null && parameter.getName() != null) {
                    query.setParameter(parameter.getName(), value.in(entityManager));
                } else if (value != null) {
                    query.setParameter(parameter.getPosition(), value.in(entityManager));
                }
            });
            query.getResultList();
        }

        /** Whether it has a code; and what is wrong with the text itself, the place. */
        private static boolean explained(Throwable why) {
            for (Throwable cause = why; cause != null; cause = cause.getCause()) {
                String message = String.valueOf(cause.getMessage());
                if (message.startsWith("MD-JPQL") || message.startsWith("MD-BIND")) {
                    return why instanceof IllegalArgumentException && message.contains("(line ");
                }
                if (message.startsWith("MD-")) {
                    return true;
                }
            }
            return false;
        }

        private static String trace(Throwable why) {
            Throwable cause = why;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            StackTraceElement[] trace = cause.getStackTrace();
            return why + " <- " + cause + " at " + List.of(trace).subList(0, Math.min(5, trace.length));
        }
    }
}
