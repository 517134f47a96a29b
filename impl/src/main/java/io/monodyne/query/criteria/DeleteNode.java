package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Statement;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delete of all entities that a condition is true of. */
final class DeleteNode<T> implements CriteriaDelete<T> {

    private final BulkTarget<T> target;

    DeleteNode(Metamodel metamodel) {
        this.target = new BulkTarget<>(metamodel, "a delete");
    }

    Statement write(Writing to) {
        FromItem.Range range = target.write(to);
        return new Statement.Delete(range, target.condition(to));
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
    public CriteriaDelete<T> where(Expression<Boolean> restriction) {
        target.where(Conditions.of(restriction));
        return this;
    }

    @Override
    public CriteriaDelete<T> where(Predicate... restrictions) {
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
        return Writing.parametersOf(this::write);
    }
}
