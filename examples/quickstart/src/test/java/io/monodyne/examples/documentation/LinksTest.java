package io.monodyne.examples.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation refers to within the repository is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void everyLinkToAFileLeadsToOne() {
        List<String> broken = new ArrayList<>();
        for (Path page : Repository.pages()) {
            for (String line : Repository.lines(page)) {
                Matcher link = LINK.matcher(line);
                while (link.find()) {
                    if (!Files.exists(page.resolveSibling(link.group(1)))) {
                        broken.add(page.getFileName() + ": " + link.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
