package io.monodyne.query.criteria;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import org.jspecify.annotations.Nullable;

/** What an update or a delete is of, and under which condition. */
final class BulkTarget<T> {

    private final Metamodel metamodel;
    private final String kind;
    private @Nullable RootNode<T> root;
    private ItemOrigin.@Nullable Range range;
    private @Nullable ConditionNode where;

    /** @param kind of the statement, for messages */
    BulkTarget(Metamodel metamodel, String kind) {
        this.metamodel = metamodel;
        this.kind = kind;
    }

    Metamodel metamodel() {
        return metamodel;
    }

    RootNode<T> from(Class<T> type) {
        if (root != null) {
            throw CriteriaProblems.secondRoot(kind);
        }
        EntityType<T> entity = metamodel.entity(type);
        range = new ItemOrigin.Range(entity.getName());
        root = new RootNode<>(Binding.of(metamodel, range, entity));
        return root;
    }

    /** @throws IllegalStateException while there is none */
    RootNode<T> root() {
        if (root == null) {
            throw CriteriaProblems.incomplete(kind, "from");
        }
        return root;
    }

    void where(@Nullable ConditionNode condition) {
        where = condition;
    }

    @Nullable
    ConditionNode where() {
        return where;
    }

    FromItem.Range write(Writing to) {
        if (range == null) {
            throw CriteriaProblems.incomplete(kind, "from");
        }
        if (!range.joins().isEmpty()) {
            throw CriteriaProblems.joinInBulk(kind);
        }
        range.declare(to);
        return range.write(to);
    }

    @Nullable
    Syntax condition(Writing to) {
        return where == null ? null : where.condition(to);
    }
}
