package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.BoundStatement.FetchJoin;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The associations that a query reads with its result, each below the one that leads to it. Lives as long as the binding of its statement. */
final class FetchTree {

    private final List<Node> roots = new ArrayList<>();
    private boolean plural;

    /** @param slot of what is read; -1 where it has none */
    private record Node(int at, int owner, AssociationPath path, int slot, List<Node> children) {

        FetchJoin bound() {
            return new FetchJoin(owner, path, children.stream().map(Node::bound).toList());
        }

        @Nullable
        Node at(int wanted) {
            if (slot == wanted) {
                return this;
            }
            for (Node child : children) {
                Node found = child.at(wanted);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    /**
     * @param owner the slot of what has the association
     * @param slot of what is read; -1 where it has none
     */
    void add(int at, int owner, AssociationPath path, int slot) {
        plural |= path.attribute().association().kind().plural();
        Node parent = at(owner);
        List<Node> siblings = parent == null ? roots : parent.children();
        boolean known = siblings.stream()
                .anyMatch(node -> node.owner() == owner && node.path().equals(path) && node.slot() == slot);
        if (!known) {
            siblings.add(new Node(at, owner, path, slot, new ArrayList<>()));
        }
    }

    private @Nullable Node at(int slot) {
        for (Node root : roots) {
            Node found = root.at(slot);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    boolean fetches(int slot) {
        return at(slot) != null;
    }

    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Where the first one is written. */
    int at() {
        return roots.isEmpty() ? -1 : roots.get(0).at();
    }

    /** Whether a collection is read, which would repeat its owner in the result. */
    boolean plural() {
        return plural;
    }

    /** What is read is part of an entity that is part of the result. */
    void check(List<Column> select) {
        for (Node root : roots) {
            if (select.stream().noneMatch(column -> selects(column.value(), root.owner()))) {
                throw BindProblems.fetchOwnerNotSelected(root.at(), root.path().name());
            }
        }
    }

    private static boolean selects(Term term, int slot) {
        return term instanceof SlotTerm.Entity entity && entity.slot() == slot
                || term.parts().stream().anyMatch(part -> selects(part, slot));
    }

    List<FetchJoin> bound() {
        return roots.stream().map(Node::bound).toList();
    }
}
