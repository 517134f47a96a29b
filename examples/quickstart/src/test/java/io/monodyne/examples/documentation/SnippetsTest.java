package io.monodyne.examples.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation shows is code that is compiled and run. */
class SnippetsTest {

    private static List<Snippet> snippets() {
        return Repository.pages().stream()
                .flatMap(page -> Snippet.of(page).stream())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everySnippetEqualsItsRegion() {
        return snippets().stream()
                .filter(Snippet::marked)
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.place(),
                        () -> assertEquals(
                                Region.text(snippet.source(), snippet.region()), snippet.text(), snippet.place())));
    }

    @Test
    void everyJavaBlockIsASnippet() {
        List<String> unmarked = snippets().stream()
                .filter(snippet -> snippet.language().equals("java") && !snippet.marked())
                .map(Snippet::place)
                .toList();
        assertEquals(List.of(), unmarked, "Java that nothing compiles: put <!-- snippet: file#region --> before it");
    }

    @Test
    void theReadmeHasSnippets() {
        Path readme = Repository.pages().get(0);
        assertTrue(Snippet.of(readme).stream().anyMatch(Snippet::marked));
    }
}
