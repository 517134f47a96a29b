package io.monodyne.differential;

import io.monodyne.differential.Question.Trait;
import java.util.List;
import java.util.Optional;

/** Asks both and compares. Thread-safe. */
final class Comparison {

    private final Providers providers;
    private final List<String> listed;

    Comparison(Providers providers) {
        this.providers = providers;
        this.listed = QuestionFile.content("refusals.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|")[0].strip())
                .toList();
    }

    /** What came out. */
    enum Outcome {
        EQUAL,
        BOTH_REFUSE,
        /** Monodyne refuses, for a reason that is on the list. */
        LISTED,
        /** The relational provider refuses what Monodyne answers. */
        NOTHING_TO_COMPARE,
        DIFFERENT
    }

    /** What came out, and of a difference what it is. */
    record Result(Outcome outcome, Question question, String difference) {

        @Override
        public String toString() {
            return question + " " + question.parameters().keySet() + "\n  " + difference;
        }
    }

    Result compare(Question question) {
        Answer expected = providers.expected().answer(question);
        Answer actual = providers.actual().answer(question);
        if (actual instanceof Answer.Refused refused) {
            return refused(question, expected, refused);
        }
        if (expected instanceof Answer.Refused) {
            Outcome outcome = question.is(Trait.WRONG) ? Outcome.DIFFERENT : Outcome.NOTHING_TO_COMPARE;
            return new Result(outcome, question, expected + "\n     was " + actual);
        }
        String difference = actual.differenceFrom(expected, question);
        return new Result(difference.isEmpty() ? Outcome.EQUAL : Outcome.DIFFERENT, question, difference);
    }

    private Result refused(Question question, Answer expected, Answer.Refused refused) {
        Optional<String> code = code(refused.why());
        String difference = "expected " + expected + "\n     was " + refused;
        if (code.isEmpty()) {
            return new Result(
                    Outcome.DIFFERENT, question, "a failure without a code: " + difference + where(refused.why()));
        }
        if (expected instanceof Answer.Refused) {
            return new Result(Outcome.BOTH_REFUSE, question, difference);
        }
        Outcome outcome = listed.contains(code.get()) ? Outcome.LISTED : Outcome.DIFFERENT;
        return new Result(outcome, question, difference);
    }

    private static Optional<String> code(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith("MD-")) {
                return Optional.of(message.split("[: ]")[0]);
            }
        }
        return Optional.empty();
    }

    private static String where(Throwable why) {
        Throwable cause = why;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "\n      " + cause + " at "
                + List.of(cause.getStackTrace()).subList(0, Math.min(6, cause.getStackTrace().length));
    }
}
