package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/** What a variable of a query stands for. The nodes of a join under its own type and treated as another one have the same origin. */
abstract class Origin {

    /** The joins that are written with it: all of one item of the from clause. */
    abstract JoinList joins();

    /** Its name alone, which says nothing of the type it is used under. */
    final Syntax variable(Writing to) {
        return new Syntax.Variable(-1, to.name(this));
    }

    /** As an expression. */
    Syntax reference(Writing to, @Nullable EntityType<?> treatedAs) {
        Syntax variable = variable(to);
        if (treatedAs == null) {
            to.usedWhole(this);
            return variable;
        }
        return isNarrowed(to, treatedAs) ? variable : new Syntax.Treat(-1, variable, treatedAs.getName());
    }

    /** Whether its variable stands for what it is treated as. */
    boolean isNarrowed(Writing to, EntityType<?> treatedAs) {
        return to.narrowed(this);
    }

    /** Whether it could stand for what it is treated as alone. */
    boolean canBeNarrowed() {
        return false;
    }

    void treatedAs(EntityType<?> entity) {}

    /** Adds the condition of a join. */
    void restrict(@Nullable ConditionNode on) {
        throw CriteriaProblems.noCondition(toString());
    }

    /** The condition of a join. */
    @Nullable
    ConditionNode restriction() {
        return null;
    }
}
