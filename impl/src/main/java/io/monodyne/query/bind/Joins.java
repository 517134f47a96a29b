package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.query.syntax.FromItem.Join;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binds joins. Factory-lived, immutable. */
final class Joins {

    private final EntityNames entities;
    private final Expressions expressions;

    Joins(EntityNames entities, Expressions expressions) {
        this.entities = entities;
        this.expressions = expressions;
    }

    void bind(Join join, BlockScope block) {
        if (join.fetch()) {
            requireFetchable(join, block.scope());
        }
        Syntax path = join.path();
        if (path == null) {
            entity(join, Objects.requireNonNull(join.entity()), block.scope());
            return;
        }
        Syntax plain = path instanceof Syntax.Treat treat ? treat.path() : path;
        Place place = expressions.paths().find(plain, block.scope(), join.outer());
        if (place == null) {
            entity(join, nameOfEntity(plain, block.scope()), block.scope());
        } else {
            association(join, place, treated(path, place), block);
        }
    }

    private static void requireFetchable(Join join, Scope scope) {
        if (scope.outer() != null) {
            throw BindProblems.fetchNotAllowed(join.at());
        }
        if (join.on() != null) {
            throw BindProblems.fetchOn(join.at());
        }
    }

    /** A path of names alone can be the full name of a class. */
    private String nameOfEntity(Syntax path, Scope scope) {
        String written = Paths.written(path);
        if (written == null || written.indexOf('.') > 0 && entities.find(written) == null) {
            throw Paths.unknown(path, scope);
        }
        return written;
    }

    private void entity(Join join, String name, Scope scope) {
        if (join.fetch()) {
            throw BindProblems.notAnAssociation(join.at(), name);
        }
        EntityModel entity = entities.require(join.at(), name);
        String variable = join.variable() == null ? name : join.variable();
        int slot = scope.binding().newSlot(variable);
        scope.declare(join.at(), variable, new EntityPlace(slot, entity, null, false));
        Term on = expressions.closed(join.on(), scope);
        scope.add(new Source.EntityJoin(slot, variable, entity, join.outer(), on));
    }

    private @Nullable EntityModel treated(Syntax path, Place place) {
        if (!(path instanceof Syntax.Treat treat)) {
            return null;
        }
        EntityModel entity = place.entity();
        if (entity == null) {
            throw BindProblems.notTreatable(treat.at(), treat.entity());
        }
        return entities.subtype(treat.at(), treat.entity(), entity);
    }

    private void association(Join join, Place place, @Nullable EntityModel subtype, BlockScope block) {
        if (place instanceof CollectionPlace collection) {
            collection(join, collection, subtype, block);
        } else if (place instanceof ReferencePlace reference) {
            reference(join, reference, subtype, block);
        } else if (place instanceof ValuePlace value && value.target() != null && !join.fetch()) {
            named(join, value, subtype == null ? value.target() : subtype, block.scope());
        } else if (place instanceof AttributePlace attribute && attribute.embedded() && !join.fetch()) {
            embedded(join, attribute, block.scope());
        } else {
            throw BindProblems.notAnAssociation(join.at(), written(join));
        }
    }

    /** The entity whose identity is a value. */
    private void named(Join join, ValuePlace value, EntityModel entity, Scope scope) {
        int slot = scope.binding().newSlot(name(join, scope));
        declare(join, new EntityPlace(slot, entity, null, false), scope);
        Term same = new Truth.Comparison(Relation.EQUAL, new SlotTerm.Entity(slot, entity), value.term());
        Term on = expressions.closed(join.on(), scope);
        Term both = on == null ? same : new Truth.And(List.of(same, on));
        scope.add(new Source.EntityJoin(slot, name(join, scope), entity, join.outer(), both));
    }

    /** Another name of what is in the entity already. */
    private void embedded(Join join, AttributePlace attribute, Scope scope) {
        if (join.on() != null || join.variable() == null) {
            throw BindProblems.notAnAssociation(join.at(), written(join));
        }
        scope.declare(join.at(), join.variable(), attribute);
    }

    private static String written(Join join) {
        String written = join.path() == null ? null : Paths.written(join.path());
        return written == null ? "what is joined" : written;
    }

    private void collection(Join join, CollectionPlace place, @Nullable EntityModel subtype, BlockScope block) {
        Scope scope = block.scope();
        AssociationPath association = place.association();
        String variable = join.variable();
        if (variable == null && join.fetch()) {
            fetch(join, place.owner().slot(), association, -1, block);
            if (!join.outer()) {
                block.conditions().add(CollectionTerms.exists(place, scope));
            }
            return;
        }
        int slot = scope.binding().newSlot(name(join, scope));
        Place elements = place.elements(slot);
        declare(join, subtype == null ? elements : elements.treated(join.at(), subtype, scope), scope);
        Source source = place.source(slot, name(join, scope), join.outer(), expressions.closed(join.on(), scope));
        scope.add(subtype == null ? source : narrowed((Source.Association) source, subtype));
        fetch(join, place.owner().slot(), association, slot, block);
    }

    private void reference(Join join, ReferencePlace place, @Nullable EntityModel subtype, BlockScope block) {
        Scope scope = block.scope();
        int owner = place.owner().slot();
        if (join.variable() == null && join.fetch()) {
            fetch(join, owner, place.path(), -1, block);
            if (!join.outer()) {
                block.conditions().add(present(place, scope));
            }
            return;
        }
        EntityModel target = subtype == null ? place.entity() : subtype;
        int slot = scope.binding().newSlot(name(join, scope));
        declare(join, new EntityPlace(slot, target, null, false), scope);
        Term on = expressions.closed(join.on(), scope);
        scope.add(new Source.Association(slot, name(join, scope), owner, place.path(), target, join.outer(), on));
        fetch(join, owner, place.path(), slot, block);
    }

    private static Source narrowed(Source.Association source, EntityModel subtype) {
        return new Source.Association(
                source.slot(), source.name(), source.from(), source.path(), subtype, source.outer(), source.on());
    }

    private static String name(Join join, Scope scope) {
        return join.variable() == null ? written(join) + "#" + scope.binding().slots() : join.variable();
    }

    private static void declare(Join join, Place place, Scope scope) {
        if (join.variable() != null) {
            scope.declare(join.at(), join.variable(), place);
        }
    }

    /** That a reference leads to something. */
    private static Term present(ReferencePlace place, Scope scope) {
        if (!(place.path().attribute() instanceof InverseReference)) {
            return new Truth.Not(new Truth.IsNull(place.value(-1, scope)));
        }
        String name = scope.binding().nameOf(place.owner().slot()) + "."
                + place.path().name();
        int slot = scope.binding().newSlot(name);
        Source source =
                new Source.Association(slot, name, place.owner().slot(), place.path(), place.entity(), false, null);
        return new QueryTerm.Exists(Blocks.of(List.of(source), null, new SlotTerm.Entity(slot, place.entity())));
    }

    /** Notes what is read with the result; elements of element collections always are. */
    private static void fetch(Join join, int owner, @Nullable AssociationPath path, int slot, BlockScope block) {
        if (!join.fetch() || path == null) {
            return;
        }
        fetchPrefix(join, owner, block);
        block.fetches().add(join.at(), owner, path, slot);
    }

    /** What a path joins on its way is read, too. */
    private static void fetchPrefix(Join join, int slot, BlockScope block) {
        Source.Association prefix = block.scope().implied(slot);
        if (prefix != null && !block.fetches().fetches(slot)) {
            fetchPrefix(join, prefix.from(), block);
            block.fetches().add(join.at(), prefix.from(), prefix.path(), slot);
        }
    }
}
