package io.monodyne.session.query;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.ValuePath;
import io.monodyne.query.syntax.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of the application as they are written in a statement about one entity. Immutable. */
record PathSyntax(EntityModel entity, String variable) {

    /** @throws IllegalArgumentException where it leads into a list or map, of which a statement can name no part */
    Syntax of(ValuePath<?, ?> path) {
        Syntax syntax = new Syntax.Variable(-1, variable);
        for (ValuePath.Step step : path.steps()) {
            if (!(step instanceof ValuePath.Step.Attribute attribute)) {
                throw QueryProblems.partOfCollection(path.toString());
            }
            syntax = new Syntax.Attribute(-1, syntax, attribute.name());
        }
        return syntax;
    }

    /** Whether a path leads to a collection; where it leads to nothing, it is said when the statement is bound. */
    boolean collection(ValuePath<?, ?> path) {
        AttributeModel end = null;
        EntityModel owner = entity;
        List<AttributeModel> among = owner.attributes();
        for (ValuePath.Step step : path.steps()) {
            end = step instanceof ValuePath.Step.Attribute attribute ? named(among, attribute.name()) : null;
            if (end instanceof AssociationAttribute association) {
                among = association.target().attributes();
            } else if (end instanceof EmbeddedAttribute embedded) {
                among = embedded.embeddable().attributes();
            } else {
                among = List.of();
            }
        }
        return end instanceof CollectionAttribute || end instanceof EntityCollection;
    }

    private static @Nullable AttributeModel named(List<AttributeModel> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
