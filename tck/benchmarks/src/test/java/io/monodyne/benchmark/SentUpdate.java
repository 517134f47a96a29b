package io.monodyne.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The body of an UpdateItem. */
record SentUpdate(String body) {

    static SentUpdate of(byte[] request) {
        return new SentUpdate(new String(request, StandardCharsets.UTF_8));
    }

    /** The names of what it sets, placeholders resolved. */
    Set<String> assigned() {
        String update = group("\"UpdateExpression\":\"SET ([^\"]*)\"");
        return Pattern.compile("([#\\w]+) ?=")
                .matcher(update)
                .results()
                .map(match -> match.group(1))
                .map(name -> name.startsWith("#") ? group("\"" + name + "\":\"([^\"]*)\"") : name)
                .collect(Collectors.toSet());
    }

    private String group(String pattern) {
        MatchResult found = Pattern.compile(pattern)
                .matcher(body)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + body));
        return found.group(1);
    }
}
