package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.BoundBody.Aggregation;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the names in one query mean: its variables, those of the queries around it, and the joins and aggregates that its expressions imply.
 * Lives as long as the binding of its statement.
 */
final class Scope {

    private final Binding binding;
    private final @Nullable Scope outer;
    private final Map<String, Place> variables = new LinkedHashMap<>();
    private final Map<String, Term> aliases = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<ImpliedJoin, Integer> implied = new HashMap<>();
    private final Map<JoinByIdentity, Integer> byIdentity = new HashMap<>();
    private final List<Aggregation> aggregates = new ArrayList<>();
    private boolean aggregatesAllowed;
    private boolean aliasesFirst;

    /** What makes two uses of a path one join. */
    private record ImpliedJoin(int slot, @Nullable Term ofType, AssociationPath path, boolean outer) {}

    /** The same for what is found by a value. */
    private record JoinByIdentity(Term value, boolean outer) {}

    Scope(Binding binding, @Nullable Scope outer) {
        this.binding = binding;
        this.outer = outer;
    }

    /** A scope for a query inside this one. */
    Scope inner() {
        return new Scope(binding, this);
    }

    /** A scope for a query beside this one, inside the same. */
    Scope beside() {
        return new Scope(binding, outer);
    }

    Binding binding() {
        return binding;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT); // identification variables are the same in upper and lower case
    }

    void declare(int at, String variable, Place place) {
        if (variables.putIfAbsent(key(variable), place) != null) {
            throw BindProblems.declaredTwice(at, variable);
        }
    }

    /** What a variable stands for, here or in a query around this one; null where there is none. */
    @Nullable
    Place variable(String name) {
        Place found = variables.get(key(name));
        return found != null || outer == null ? found : outer.variable(name);
    }

    /** The entity whose attributes have no variable before them; null where there is none. */
    @Nullable
    Place self() {
        return variable(FromItem.THIS);
    }

    /** All names that could have been meant. */
    List<String> variableNames() {
        List<String> names = new ArrayList<>(variables.keySet());
        if (outer != null) {
            names.addAll(outer.variableNames());
        }
        return names;
    }

    void alias(String name, Term term) {
        aliases.putIfAbsent(key(name), term);
    }

    /** What a name of the select clause stands for; null where there is none. */
    @Nullable
    Term aliased(String name) {
        return aliases.get(key(name));
    }

    /** From here on names of the select clause go before others, as ORDER BY wants it. */
    void preferAliases() {
        aliasesFirst = true;
    }

    boolean aliasesFirst() {
        return aliasesFirst;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** In the order in which they depend on each other. */
    List<Source> sources() {
        return sources;
    }

    /** Whether a slot is one of this query's, and not of one around it. */
    boolean owns(int slot) {
        return sources.stream().anyMatch(source -> source.slot() == slot);
    }

    /** The slot of what a reference of the entity in another slot leads to: one join for all that go there. */
    int join(EntityPlace owner, AssociationPath path, boolean asOuter) {
        int from = owner.slot();
        Term ofType = owner.ofType();
        Integer inner = implied.get(new ImpliedJoin(from, ofType, path, false));
        if (inner != null) {
            return inner;
        }
        return implied.computeIfAbsent(new ImpliedJoin(from, ofType, path, asOuter), join -> {
            String name = binding.nameOf(from) + "." + path.name();
            int slot = binding.newSlot(name);
            sources.add(new Source.Association(
                    slot, name, from, path, path.attribute().target(), asOuter, ofType));
            return slot;
        });
    }

    /** The slot of the entity that a value names: one join for all that name it so. */
    int joinByIdentity(String name, Term value, EntityModel entity, boolean asOuter) {
        return byIdentity.computeIfAbsent(new JoinByIdentity(value, asOuter), join -> {
            int slot = binding.newSlot(name);
            Term same = new Truth.Comparison(Relation.EQUAL, new SlotTerm.Entity(slot, entity), value);
            sources.add(new Source.EntityJoin(slot, name, entity, asOuter, same));
            return slot;
        });
    }

    /** The slot that a reference was joined into by a path; null where none did. */
    @Nullable
    Integer joined(int from, AssociationPath path) {
        return implied.get(new ImpliedJoin(from, null, path, false));
    }

    /** The join that paths imply whose slot it is; null for another slot. */
    Source.@Nullable Association implied(int slot) {
        if (!implied.containsValue(slot)) {
            return null;
        }
        for (Source source : sources) {
            if (source.slot() == slot && source instanceof Source.Association association) {
                return association;
            }
        }
        return null;
    }

    /** The slot of an aggregate: one for all that are the same. */
    SlotTerm aggregate(AggregateName name, boolean distinct, @Nullable Term argument, Class<?> type) {
        for (Aggregation known : aggregates) {
            if (known.name() == name
                    && known.distinct() == distinct
                    && Objects.equals(known.argument(), argument)
                    && known.type() == type) {
                return computed(known);
            }
        }
        Aggregation added = new Aggregation(binding.newSlot(name.name()), name, distinct, argument, type);
        aggregates.add(added);
        return computed(added);
    }

    /** The least and the greatest value are stored as all of them are. */
    private static SlotTerm computed(Aggregation aggregation) {
        Term argument = aggregation.argument();
        boolean extreme = aggregation.name() == AggregateName.MIN || aggregation.name() == AggregateName.MAX;
        return new SlotTerm.Computed(
                aggregation.slot(), aggregation.type(), extreme && argument != null ? argument.codec() : null);
    }

    List<Aggregation> aggregates() {
        return aggregates;
    }

    boolean aggregatesAllowed() {
        return aggregatesAllowed;
    }

    void allowAggregates(boolean allowed) {
        aggregatesAllowed = allowed;
    }
}
