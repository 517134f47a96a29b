package io.monodyne.flush;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a commit is going to ask of DynamoDB.
 *
 * @param groups each one request: a plain one for a single write, else a transaction
 */
record WritePlan(List<List<PlannedWrite>> groups) {

    WritePlan {
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        return groups.stream().map(WritePlan::notation).collect(Collectors.joining("\n"));
    }

    private static String notation(List<PlannedWrite> group) {
        if (group.size() == 1) {
            return group.get(0).toString();
        }
        return "transact " + group.size() + "\n"
                + group.stream().map(write -> "  " + write).collect(Collectors.joining("\n"));
    }
}
