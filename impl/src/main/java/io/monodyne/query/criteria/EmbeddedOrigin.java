package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/** An embedded object that is "joined": there is nothing to join, it only lengthens the paths of what is joined from it. */
final class EmbeddedOrigin extends Origin {

    private final JoinList joins;
    private final Written owner;
    private final String attribute;

    EmbeddedOrigin(JoinList joins, Written owner, String attribute) {
        this.joins = joins;
        this.owner = owner;
        this.attribute = attribute;
    }

    @Override
    JoinList joins() {
        return joins;
    }

    @Override
    Syntax reference(Writing to, @Nullable EntityType<?> treatedAs) {
        return new Syntax.Attribute(-1, owner.write(to), attribute);
    }

    @Override
    public String toString() {
        return "the embedded " + attribute;
    }
}
