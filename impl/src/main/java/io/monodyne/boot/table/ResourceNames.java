package io.monodyne.boot.table;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names tables within a template, which allows fewer characters than tables do: each name once. Lives while it is printed. */
final class ResourceNames {

    /** Short of the 255 that CloudFormation allows, so that a number still fits. */
    private static final int LONGEST = 240;

    private final UnaryOperator<String> rule;
    private final String separator;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param rule what a table is called unless that is taken
     * @param separator before the number that tells it from another one then
     */
    ResourceNames(UnaryOperator<String> rule, String separator) {
        this.rule = rule;
        this.separator = separator;
    }

    String of(String table) {
        String name = rule.apply(table);
        String shortened = name.substring(0, Math.min(LONGEST, name.length()));
        String free = shortened;
        for (int number = 2; !taken.add(free); number++) {
            free = shortened + separator + number;
        }
        return free;
    }
}
