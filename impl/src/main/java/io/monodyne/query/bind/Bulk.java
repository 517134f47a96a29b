package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.Statement.Assignment;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.BoundStatement.Change;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Binds statements that change or remove what they find. Factory-lived, immutable. */
final class Bulk {

    private final Expressions expressions;
    private final FromItems from;

    Bulk(Expressions expressions, FromItems from) {
        this.expressions = expressions;
        this.from = from;
    }

    BoundStatement update(Statement.Update update) {
        Binding binding = new Binding();
        Scope scope = new Scope(binding, null);
        Source.Range target = target(update.target(), scope);
        List<Change> changes = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            Change change = change(assignment, target, scope);
            if (changes.stream().anyMatch(known -> known.target().equals(change.target()))) {
                throw BindProblems.setTwice(assignment.target().at());
            }
            changes.add(change);
        }
        Term where = expressions.closed(update.where(), scope);
        return new BoundStatement.Update(
                target, changes, where, binding.slots(), binding.parameters().types());
    }

    BoundStatement delete(Statement.Delete delete) {
        Binding binding = new Binding();
        Scope scope = new Scope(binding, null);
        Source.Range target = target(delete.target(), scope);
        Term where = expressions.closed(delete.where(), scope);
        return new BoundStatement.Delete(
                target, where, binding.slots(), binding.parameters().types());
    }

    private Source.Range target(FromItem.Range range, Scope scope) {
        if (!range.joins().isEmpty()) {
            throw BindProblems.joinInBulk(range.joins().get(0).at());
        }
        return from.declare(range, scope);
    }

    private Change change(Assignment assignment, Source.Range range, Scope scope) {
        EntityPlace self = new EntityPlace(range.slot(), range.entity(), null, false);
        Place place = targetOf(assignment.target(), self, scope);
        SlotTerm target = settable(assignment.target().at(), place, scope);
        if (target.slot() != range.slot()) {
            throw BindProblems.notSettable(assignment.target().at());
        }
        Expected expected = Expected.like(target);
        Term value = Constants.fitted(expressions.closedValue(assignment.value(), scope, expected), expected);
        requireAssignable(assignment.value().at(), place, value, expected);
        return new Change(target, converted(value, target.type()));
    }

    /** The variable may be left out. */
    private static Place targetOf(Syntax syntax, EntityPlace self, Scope scope) {
        if (syntax instanceof Syntax.Variable variable) {
            return self.step(new Step(variable.at(), variable.name(), scope, false));
        }
        if (!(syntax instanceof Syntax.Attribute attribute)) {
            throw BindProblems.notSettable(syntax.at());
        }
        boolean qualified = attribute.owner() instanceof Syntax.Variable root && scope.variable(root.name()) != null;
        Place owner = qualified ? self : targetOf(attribute.owner(), self, scope);
        return owner.step(new Step(Paths.placeOfName(attribute), attribute.name(), scope, false));
    }

    private static SlotTerm settable(int at, Place place, Scope scope) {
        if (place instanceof AttributePlace attribute && !(attribute.leaf() instanceof JoinedAttribute)) {
            requireNoId(at, attribute.steps());
            requireChangeable(at, attribute.leaf());
            return (SlotTerm) attribute.value(at, scope);
        }
        if (place instanceof ReferencePlace reference
                && reference.path().attribute() instanceof ReferenceAttribute attribute
                && attribute.owned()) {
            requireNoId(at, List.of(attribute));
            if (attribute.identifies()) {
                throw BindProblems.setId(at, attribute.name());
            }
            requireChangeable(at, attribute);
            return (SlotTerm) reference.value(at, scope);
        }
        throw BindProblems.notSettable(at);
    }

    private static void requireNoId(int at, List<AttributeModel> steps) {
        for (AttributeModel step : steps) {
            if (step.is(AttributeFlag.ID)) {
                throw BindProblems.setId(at, step.name());
            }
        }
    }

    private static void requireChangeable(int at, AttributeModel attribute) {
        if (attribute.is(AttributeFlag.IMMUTABLE) || attribute.is(AttributeFlag.TENANT)) {
            throw BindProblems.setImmutable(at, attribute.name());
        }
    }

    /** Numbers are stored as those of the type of the attribute. */
    private static Term converted(Term value, Class<?> type) {
        boolean number = Kind.of(type) == Kind.NUMBER && Kind.of(value.type()) == Kind.NUMBER;
        return number && value.type() != type && !(value instanceof Term.ParameterValue)
                ? new OperationTerm.Cast(value, type)
                : value;
    }

    private static void requireAssignable(int at, Place place, Term value, Expected expected) {
        boolean primitive = place instanceof AttributePlace attribute
                && attribute.leaf().facts().javaType().isPrimitive();
        boolean nothing = value instanceof Term.Constant constant && constant.value() == null;
        if (primitive && nothing) {
            throw BindProblems.nullOfPrimitive(at);
        }
        boolean tooLong = expected.type() == Character.class
                && value instanceof Term.Constant constant
                && constant.value() instanceof String;
        if (!Types.comparable(expected, value) || tooLong) {
            throw BindProblems.notAssignable(at, Described.typeOf(value), Described.typeOf(expected));
        }
    }
}
