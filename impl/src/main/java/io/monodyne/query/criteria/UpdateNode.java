package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Statement;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An update of all entities that a condition is true of. */
final class UpdateNode<T> implements CriteriaUpdate<T> {

    private record Assignment(PathNode<?> target, ExpressionNode<?> value) {

        Statement.Assignment write(Writing to) {
            return new Statement.Assignment(-1, target.write(to), value.write(to));
        }
    }

    private final BulkTarget<T> target;
    private final List<Assignment> assignments = new ArrayList<>();

    UpdateNode(Metamodel metamodel) {
        this.target = new BulkTarget<>(metamodel, "an update");
    }

    Statement write(Writing to) {
        if (assignments.isEmpty()) {
            throw CriteriaProblems.incomplete("an update", "set");
        }
        return writeParts(to);
    }

    private Statement writeParts(Writing to) {
        FromItem.Range range = target.write(to);
        return new Statement.Update(
                range,
                assignments.stream().map(assignment -> assignment.write(to)).toList(),
                target.condition(to));
    }

    private CriteriaUpdate<T> assign(PathNode<?> path, @Nullable Object value) {
        if (!(path instanceof AttributePath<?> attribute) || attribute.start() != target.root()) {
            throw CriteriaProblems.notOfTarget();
        }
        assignments.add(new Assignment(path, ExpressionNode.of(value)));
        return this;
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, @Nullable X value) {
        return assign(PathNode.own(target.root().get(attribute)), value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, Expression<? extends Y> value) {
        return assign(PathNode.own(target.root().get(attribute)), value);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(Path<Y> attribute, @Nullable X value) {
        return assign(PathNode.own(attribute), value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(Path<Y> attribute, Expression<? extends Y> value) {
        return assign(PathNode.own(attribute), value);
    }

    @Override
    public CriteriaUpdate<T> set(String attributeName, @Nullable Object value) {
        return assign(PathNode.own(target.root().get(attributeName)), value);
    }

    @Override
    public Root<T> from(Class<T> entityClass) {
        return target.from(entityClass);
    }

    @Override
    public Root<T> from(EntityType<T> entity) {
        return target.from(entity.getJavaType());
    }

    @Override
    public Root<T> getRoot() {
        return target.root();
    }

    @Override
    public CriteriaUpdate<T> where(Expression<Boolean> restriction) {
        target.where(Conditions.of(restriction));
        return this;
    }

    @Override
    public CriteriaUpdate<T> where(Predicate... restrictions) {
        target.where(Conditions.allOf(Arrays.asList(restrictions)));
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return target.where();
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(type, this, target.metamodel());
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Writing.parametersOf(this::writeParts);
    }
}
