package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several selections as one value: a row, or what a constructor makes of them. */
final class CompoundNode<X> extends SelectionNode<X> implements CompoundSelection<X> {

    private final List<SelectionNode<?>> items;

    CompoundNode(Class<X> type, List<? extends Selection<?>> items) {
        super(type);
        this.items = items.stream().<SelectionNode<?>>map(SelectionNode::own).toList();
        for (SelectionNode<?> item : this.items) {
            if (item instanceof CompoundNode<?> compound && compound.isRow()) {
                throw CriteriaProblems.nestedRow(type);
            }
        }
    }

    /** A tuple or an array. */
    private boolean isRow() {
        return getJavaType() == Tuple.class || getJavaType().isArray();
    }

    /** Whether its items, as those of the select clause, mean the same. */
    private boolean isSelectClause() {
        return getJavaType() == Tuple.class || getJavaType() == Object[].class && items.size() > 1;
    }

    @Override
    Syntax selected(Writing to) {
        return new Syntax.Construct(-1, getJavaType().getTypeName(), getJavaType(), items(to));
    }

    private List<QueryBody.Selection> items(Writing to) {
        return items.stream().map(item -> item.item(to)).toList();
    }

    /** The select clause of a query that selects it. */
    List<QueryBody.Selection> clause(Writing to) {
        return isSelectClause() ? items(to) : List.of(item(to));
    }

    void checkAliases() {
        Set<String> aliases = new HashSet<>();
        for (SelectionNode<?> item : items) {
            String alias = item.getAlias();
            if (alias != null && !aliases.add(alias)) {
                throw CriteriaProblems.aliasTwice(alias);
            }
        }
    }

    @Override
    public boolean isCompoundSelection() {
        return true;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        return new ArrayList<>(items);
    }
}
