package io.monodyne.mapping.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with named entity graphs. Lives while one model is read. */
public final class GraphProblems {

    private final MappingProblems problems;

    public GraphProblems(MappingProblems problems) {
        this.problems = problems;
    }

    public void sameName(String graph, String first, String second) {
        problems.add("MD-MAP-90: " + first + " and " + second + " declare entity graphs of one name, " + graph
                + ", and a name is unique in its unit. Rename one with @NamedEntityGraph(name = ...).");
    }

    public void unknownAttribute(String graph, String type, String attribute, @Nullable String nearest) {
        problems.add("MD-MAP-91: entity graph " + graph + " names the attribute " + type + "." + attribute
                + ", which there is not." + (nearest == null ? "" : " Is " + nearest + " meant?")
                + " Name attributes as the class does, those of an embeddable in a subgraph of it.");
    }

    public void unknownSubgraph(String graph, String place, String subgraph, List<String> known) {
        problems.add("MD-MAP-92: entity graph " + graph + " refers at " + place + " to the subgraph " + subgraph
                + ", which it does not have. Add a @NamedSubgraph of that name, or use one of " + known + ".");
    }

    public void noSubgraph(String graph, String place, String what) {
        problems.add("MD-MAP-93: entity graph " + graph + " gives " + place + " a subgraph of its " + what
                + ", which are neither entities nor embeddables. Leave it out.");
    }

    public void subgraphOfOtherType(String graph, String place, Class<?> type, String expected) {
        problems.add("MD-MAP-94: entity graph " + graph + " has for " + place + " a subgraph of "
                + (type == void.class ? "no type" : type.getSimpleName()) + ", which is neither " + expected
                + " nor an entity that extends it. Correct the type of the subgraph.");
    }
}
