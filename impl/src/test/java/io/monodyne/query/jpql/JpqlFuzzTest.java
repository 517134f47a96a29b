package io.monodyne.query.jpql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.syntax.SyntaxText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts with mistakes: each is a statement still, or refused at a place in it. */
@Timeout(120)
class JpqlFuzzTest {

    private static final int TEXTS = 10_000;
    private static final List<String> STATEMENTS =
            Table.of("statements.txt").rows().stream().map(Table.Row::text).toList();
    private static final List<String> WORDS = STATEMENTS.stream()
            .flatMap(text -> tokens(text).stream())
            .distinct()
            .toList();
    private static final String CHARACTERS = "'\"(),.:?{}+-*/=<>!|_$#\\;%& \n\t0aE\u0000\u00e9\ud83d\ude42";

    /** Pieces between which there can be blanks. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String piece : text.split("(?<=[(),.])|(?=[(),.])|\\s+")) {
            if (!piece.isEmpty()) {
                tokens.add(piece);
            }
        }
        return tokens;
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String withOtherTokens(Random random, String text) {
        List<String> tokens = new ArrayList<>(tokens(text));
        for (int i = random.nextInt(3); i >= 0 && tokens.size() > 1; i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(at));
                case 2 -> tokens.add(at, any(random, WORDS));
                default -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
            }
        }
        return tokens.stream().collect(Collectors.joining(" "));
    }

    private static String withOtherCharacters(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length());
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, changed.charAt(at));
                case 2 -> changed.insert(at, other);
                default -> changed.setCharAt(at, other);
            }
        }
        return changed.toString();
    }

    private static String mutated(Random random) {
        String text = any(random, STATEMENTS);
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1, 2 -> withOtherCharacters(random, text);
            case 3 -> withOtherTokens(random, text + " " + any(random, STATEMENTS));
            default -> withOtherTokens(random, text);
        };
    }

    @Test
    void aTextWithMistakesIsAStatementOrRefusedAtAPlaceInIt() {
        AtomicInteger refused = new AtomicInteger();
        Seeds.forEach(TEXTS, random -> {
            String text = mutated(random);
            try {
                Statement statement = Jpql.parse(text);
                String canonical = SyntaxText.of(statement);
                assertEquals(canonical, SyntaxText.of(Jpql.parse(canonical)), text);
            } catch (StatementException e) {
                refused.incrementAndGet();
                assertTrue(e.at() >= 0 && e.at() <= text.length(), () -> e.at() + " in " + text);
                assertTrue(String.valueOf(e.getMessage()).startsWith("MD-JPQL-"), e::getMessage);
                assertTrue(String.valueOf(e.getMessage()).contains("(line "), e::getMessage);
            } catch (RuntimeException e) {
                throw new AssertionError(text + ": " + e, e);
            }
        });
        assertTrue(refused.get() > TEXTS / 4, refused + " of " + TEXTS + " are refused");
        assertTrue(refused.get() < TEXTS, "some are statements still");
    }
}
