package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The index that the first variable of a statement is to be read by. Immutable.
 *
 * <p>Who names an index means what is in it: the statement gets the conditions that none of the sources of its keys is null. So results are the
 * same whatever else the transaction has changed.
 *
 * @param slot of the variable; none has -1
 * @param entity null for no index
 * @param index empty for the table itself
 */
record NamedIndex(int slot, @Nullable EntityModel entity, String index) {

    static final NamedIndex NONE = new NamedIndex(-1, null, "");

    /**
     * @param index null for none
     * @throws IllegalArgumentException where the entity has no map of it
     */
    static NamedIndex of(BoundBody body, @Nullable String index) {
        if (index == null) {
            return NONE;
        }
        Source.Range first = first(body);
        List<String> known = first.entity().keys().indexNames();
        if (!index.isEmpty() && !known.contains(index)) {
            throw PlanProblems.noSuchIndex(first.entity().name(), index, known);
        }
        return new NamedIndex(first.slot(), first.entity(), index);
    }

    /** Every statement begins with one. */
    private static Source.Range first(BoundBody body) {
        if (body instanceof BoundBody.Combination combination) {
            return first(combination.left());
        }
        return ((BoundBody.Block) body)
                .sources().stream()
                        .filter(Source.Range.class::isInstance)
                        .map(Source.Range.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a query of nothing"));
    }

    /** Whether a path goes by the index, or is of another variable. */
    boolean allows(AccessPath path) {
        if (path.slot() != slot) {
            return true;
        }
        if (path instanceof AccessPath.Query query) {
            String read = query.keys().index();
            return index.equals(read == null ? "" : read);
        }
        if (path instanceof AccessPath.NativeQuery query) {
            return index.equals(query.index().index());
        }
        return path instanceof AccessPath.Union union
                ? union.paths().stream().allMatch(this::allows)
                : path instanceof AccessPath.Keys && index.isEmpty();
    }

    /** The statement with the conditions that come with the index. */
    BoundBody meant(BoundBody body) {
        if (entity == null) {
            return body;
        }
        if (body instanceof BoundBody.Combination both) {
            return new BoundBody.Combination(
                    both.operator(), both.all(), meant(both.left()), both.right(), both.orderBy());
        }
        BoundBody.Block block = (BoundBody.Block) body;
        List<Term> parts = new ArrayList<>(Conjunction.parts(block.where()));
        sources(entity).filter(source -> !KeyFacts.never(source)).forEach(source -> parts.add(present(source)));
        return parts.isEmpty()
                ? block
                : new BoundBody.Block(
                        block.sources(),
                        parts.size() == 1 ? parts.get(0) : new Truth.And(parts),
                        block.grouping(),
                        block.select(),
                        block.distinct(),
                        block.orderBy());
    }

    private Stream<ModelPath> sources(EntityModel of) {
        Stream<ModelPath> computed = of.keys().indexes().stream()
                .filter(each -> each.index().equals(index))
                .flatMap(each -> each.sources().stream());
        Stream<ModelPath> natives = of.keys().nativeIndexes().stream()
                .filter(each -> each.index().equals(index))
                .flatMap(each -> Stream.concat(each.partition().stream(), each.sort().stream()))
                .map(each -> new ModelPath(List.of(each)));
        return Stream.concat(computed, natives);
    }

    private Term present(ModelPath source) {
        AttributeModel leaf = source.leaf();
        EntityModel of = Objects.requireNonNull(entity);
        Class<?> type = leaf.facts().javaType();
        return new Truth.Not(new Truth.IsNull(new SlotTerm.Attribute(slot, of, source, type)));
    }

    /** What the statement would have to say for the index to be read. */
    RuntimeException doesNotServe() {
        EntityModel of = Objects.requireNonNull(entity);
        List<String> named = partition(of).map(ModelPath::name).distinct().toList();
        return PlanProblems.indexDoesNotServe(of.name(), index, named);
    }

    private Stream<ModelPath> partition(EntityModel of) {
        Stream<ModelPath> natives = of.keys().nativeIndexes().stream()
                .filter(each -> each.index().equals(index))
                .flatMap(each -> each.partition().stream())
                .map(each -> new ModelPath(List.of(each)));
        boolean table = index.isEmpty()
                || of.keys().indexes().stream()
                        .anyMatch(each -> each.index().equals(index) && each.partition() == null);
        Stream<ModelPath> ofTable =
                of.keys().table().partitionSlots().stream().map(of.id().components()::get);
        Stream<ModelPath> computed = of.keys().indexes().stream()
                .filter(each -> each.index().equals(index))
                .flatMap(each -> {
                    var partition = each.partition();
                    return partition == null ? Stream.<ModelPath>empty() : partition.sources().stream();
                });
        return Stream.concat(table ? ofTable : computed, natives);
    }
}
