package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be selected. */
abstract class SelectionNode<X> implements Selection<X> {

    private final Class<?> type;
    private @Nullable String alias;

    /** @param type of its values; primitive ones are boxed */
    SelectionNode(Class<?> type) {
        this.type = JavaTypes.boxed(type);
    }

    /** As an item of the select clause. */
    abstract Syntax selected(Writing to);

    final QueryBody.Selection item(Writing to) {
        return new QueryBody.Selection(selected(to), alias);
    }

    static SelectionNode<?> own(@Nullable Selection<?> selection) {
        if (selection instanceof SelectionNode<?> own) {
            return own;
        }
        throw CriteriaProblems.foreign(selection, "selection");
    }

    @Override
    @SuppressWarnings("unchecked") // what X stands for
    public Class<? extends X> getJavaType() {
        return (Class<? extends X>) type;
    }

    @Override
    public @Nullable String getAlias() {
        return alias;
    }

    @Override
    public Selection<X> alias(String name) {
        if (alias != null && !alias.equals(name)) {
            throw CriteriaProblems.aliasTaken(alias, name);
        }
        alias = name;
        return this;
    }

    @Override
    public boolean isCompoundSelection() {
        return false;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        throw CriteriaProblems.notCompound();
    }
}
