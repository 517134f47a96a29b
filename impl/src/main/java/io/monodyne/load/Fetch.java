package io.monodyne.load;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which associations of an entity are read with it. Immutable. */
public sealed interface Fetch {

    /** Whether an association is to be read. */
    boolean eager(EntityModel owner, AssociationPath association);

    /** What is read of the entities that an association refers to. */
    Fetch below(EntityModel owner, AssociationPath association);

    /** What is read of the entities that are the keys of a map; null where they are as lazy as they can be. */
    default @Nullable Fetch keys(EntityModel owner, AssociationPath association) {
        return null;
    }

    /** What it is told apart by: graphs may lead back to themselves, so they are not compared. */
    Object identity();

    /** Whether it may ask for more than is mapped. */
    boolean more();

    /** As it is mapped. */
    static Fetch mapped() {
        return Mapped.ALL;
    }

    /** By an entity graph: what it does not name is left lazy. */
    static Fetch graph(GraphNode node) {
        return new Graph(node);
    }

    /** By the fetch types of the mapping. */
    record Mapped() implements Fetch {

        private static final Mapped ALL = new Mapped();

        @Override
        public boolean eager(EntityModel owner, AssociationPath association) {
            return association.attribute().association().eager();
        }

        @Override
        public Fetch below(EntityModel owner, AssociationPath association) {
            return this;
        }

        @Override
        public Object identity() {
            return ALL;
        }

        @Override
        public boolean more() {
            return false;
        }
    }

    /** One association, and what is mapped of its target. */
    record Only(AssociationPath path) implements Fetch {

        @Override
        public boolean eager(EntityModel owner, AssociationPath association) {
            return association.equals(path);
        }

        @Override
        public Fetch below(EntityModel owner, AssociationPath association) {
            return mapped();
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public boolean more() {
            return true;
        }
    }

    /**
     * The associations that a query names, and what is read otherwise.
     *
     * @param joins what is read of the targets of each
     */
    record Joined(Fetch otherwise, Map<AssociationPath, Joined> joins) implements Fetch {

        public Joined {
            joins = Map.copyOf(joins);
        }

        @Override
        public boolean eager(EntityModel owner, AssociationPath association) {
            return joins.containsKey(association) || otherwise.eager(owner, association);
        }

        @Override
        public Fetch below(EntityModel owner, AssociationPath association) {
            Joined below = joins.get(association);
            return below == null ? otherwise.below(owner, association) : below;
        }

        @Override
        public @Nullable Fetch keys(EntityModel owner, AssociationPath association) {
            return otherwise.keys(owner, association);
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public boolean more() {
            return true;
        }
    }

    /** By an entity graph. */
    record Graph(GraphNode node) implements Fetch {

        @Override
        public boolean eager(EntityModel owner, AssociationPath association) {
            return edge(owner, association) != null;
        }

        /** What is named without a graph of its own is read as it is mapped. */
        @Override
        public Fetch below(EntityModel owner, AssociationPath association) {
            GraphNode.Edge edge = edge(owner, association);
            GraphNode value = edge == null ? null : edge.value();
            return value == null ? mapped() : new Graph(value);
        }

        @Override
        public Object identity() {
            return node;
        }

        @Override
        public boolean more() {
            return true;
        }

        @Override
        public @Nullable Fetch keys(EntityModel owner, AssociationPath association) {
            GraphNode.Edge edge = edge(owner, association);
            GraphNode key = edge == null ? null : edge.key();
            return key == null ? null : new Graph(key);
        }

        private GraphNode.@Nullable Edge edge(EntityModel owner, AssociationPath association) {
            GraphNode at = node;
            Class<?> type = owner.type();
            for (AttributeModel step : association.embedded()) {
                GraphNode.Edge edge = at.edge(type, step.name());
                GraphNode below = edge == null ? null : edge.value();
                if (below == null) {
                    return null;
                }
                at = below;
                type = step.facts().javaType();
            }
            return at.edge(type, association.attribute().name());
        }
    }
}
