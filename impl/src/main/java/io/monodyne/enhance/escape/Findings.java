package io.monodyne.enhance.escape;

import java.util.List;

/**
 * What is known of an entity's class.
 *
 * @param intercepted the methods to override
 * @param unnoticedUses what may use an attribute of an instance other than through them; empty where nothing does
 * @param unnoticedChanges what may change an instance other than through them; empty where nothing does
 */
public record Findings(List<InterceptedMethod> intercepted, List<String> unnoticedUses, List<String> unnoticedChanges) {

    public Findings {
        intercepted = List.copyOf(intercepted);
        unnoticedUses = List.copyOf(unnoticedUses);
        unnoticedChanges = List.copyOf(unnoticedChanges);
    }
}
