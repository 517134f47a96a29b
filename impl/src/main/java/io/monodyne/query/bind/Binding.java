package io.monodyne.query.bind;

import java.util.ArrayList;
import java.util.List;

/** What is numbered and collected over a whole statement. Lives as long as the binding of that statement. */
final class Binding {

    private final List<String> slotNames = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    /** @param name as it is called in the statement */
    int newSlot(String name) {
        slotNames.add(name);
        return slotNames.size() - 1;
    }

    int slots() {
        return slotNames.size();
    }

    String nameOf(int slot) {
        return slotNames.get(slot);
    }

    Parameters parameters() {
        return parameters;
    }
}
