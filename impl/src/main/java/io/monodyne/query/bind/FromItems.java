package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.Source;
import java.util.List;

/** Binds what a from clause ranges over. Factory-lived, immutable. */
final class FromItems {

    private final EntityNames entities;
    private final Paths paths;
    private final Joins joins;

    FromItems(EntityNames entities, Paths paths, Joins joins) {
        this.entities = entities;
        this.paths = paths;
        this.joins = joins;
    }

    void bind(List<FromItem> items, BlockScope block) {
        for (FromItem item : items) {
            item(item, block);
            item.joins().forEach(join -> joins.bind(join, block));
        }
    }

    private void item(FromItem item, BlockScope block) {
        if (item instanceof FromItem.Range range) {
            range(range, block);
        } else if (item instanceof FromItem.Member member) {
            member(member.at(), member.path(), member.variable(), block);
        } else {
            correlation((FromItem.Correlation) item, block.scope());
        }
    }

    /** In a subquery, a path looks as the full name of a class does. */
    private void range(FromItem.Range range, BlockScope block) {
        Scope scope = block.scope();
        Syntax path = asPath(range);
        if (path instanceof Syntax.Attribute && entities.find(range.entity()) == null && starts(path, scope)) {
            member(range.at(), path, range.variable(), block);
        } else {
            declare(range, scope);
        }
    }

    /** The one entity of a statement that changes or removes what it finds. */
    Source.Range declare(FromItem.Range range, Scope scope) {
        EntityModel entity = entities.require(range.at(), range.entity());
        int slot = scope.binding().newSlot(range.variable());
        Source.Range source = new Source.Range(slot, range.variable(), entity);
        scope.declare(range.at(), range.variable(), new EntityPlace(slot, entity, null, false));
        scope.add(source);
        return source;
    }

    private static Syntax asPath(FromItem.Range range) {
        int at = range.at();
        Syntax path = null;
        int begin = 0;
        for (String name : range.entity().split("\\.")) {
            int place = at < 0 ? at : at + begin;
            path = path == null ? new Syntax.Variable(place, name) : new Syntax.Attribute(at, path, name);
            begin += name.length() + 1;
        }
        return path == null ? new Syntax.Variable(at, range.entity()) : path;
    }

    private static boolean starts(Syntax path, Scope scope) {
        Syntax root = path;
        while (root instanceof Syntax.Attribute attribute) {
            root = attribute.owner();
        }
        return root instanceof Syntax.Variable variable && scope.variable(variable.name()) != null;
    }

    private void member(int at, Syntax path, String variable, BlockScope block) {
        String written = Paths.written(path);
        if (paths.find(path, block.scope()) == null && written != null && !starts(path, block.scope())) {
            declare(new FromItem.Range(at, written, variable, List.of()), block.scope());
        } else {
            joins.bind(new FromItem.Join(at, false, false, path, null, variable, null), block);
        }
    }

    private static void correlation(FromItem.Correlation correlation, Scope scope) {
        Scope outer = scope.outer();
        Place place = outer == null ? null : outer.variable(correlation.outer());
        if (place == null) {
            throw BindProblems.unknownVariable(
                    correlation.at(), correlation.outer(), outer == null ? List.of() : outer.variableNames());
        }
        if (!correlation.variable().equals(correlation.outer())) {
            scope.declare(correlation.at(), correlation.variable(), place);
        }
    }
}
