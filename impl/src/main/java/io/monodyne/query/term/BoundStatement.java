package io.monodyne.query.term;

import io.monodyne.metamodel.AssociationPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole statement whose names are bound. Factory-lived, immutable. */
public sealed interface BoundStatement {

    /** How many slots its rows have. */
    int slots();

    /** The parameters with the types that are expected of them; {@code Object} where nothing is known. */
    Map<String, Class<?>> parameters();

    /** @param fetches what is read with the result (JOIN FETCH) */
    record Select(BoundBody body, List<FetchJoin> fetches, int slots, Map<String, Class<?>> parameters)
            implements BoundStatement {

        public Select {
            fetches = List.copyOf(fetches);
            parameters = Map.copyOf(parameters);
        }
    }

    record Update(
            Source.Range target,
            List<Change> changes,
            @Nullable Term where,
            int slots,
            Map<String, Class<?>> parameters)
            implements BoundStatement {

        public Update {
            changes = List.copyOf(changes);
            parameters = Map.copyOf(parameters);
        }
    }

    record Delete(Source.Range target, @Nullable Term where, int slots, Map<String, Class<?>> parameters)
            implements BoundStatement {

        public Delete {
            parameters = Map.copyOf(parameters);
        }
    }

    /** @param target a {@link SlotTerm.Attribute} or {@link SlotTerm.Reference} */
    record Change(SlotTerm target, Term value) {}

    /**
     * An association that is read with the result.
     *
     * @param slot of its owner
     */
    record FetchJoin(int slot, AssociationPath path, List<FetchJoin> more) {

        public FetchJoin {
            more = List.copyOf(more);
        }
    }
}
