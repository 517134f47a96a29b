package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes paths in the notation of requests, terms in the place of values. Lives while a statement is planned. */
final class PathText {

    private final TermText terms;
    private final Function<EntityModel, TableLayout> layouts;

    PathText(TermText terms, Function<EntityModel, TableLayout> layouts) {
        this.terms = terms;
        this.layouts = layouts;
    }

    /** @param descending whether it is read backwards */
    String of(AccessPath path, boolean descending) {
        String desc = descending ? "  desc" : "";
        if (path instanceof AccessPath.Keys keys) {
            return keys(keys);
        }
        if (path instanceof AccessPath.Query query) {
            return "query " + table(path) + suffix(query.keys().index()) + "  " + key(query) + desc
                    + filter(query.filters());
        }
        if (path instanceof AccessPath.NativeQuery query) {
            return "query " + table(path) + suffix(query.index().index()) + "  " + key(query) + desc
                    + filter(query.filters());
        }
        if (path instanceof AccessPath.Union union) {
            return union.paths().stream().map(each -> of(each, false)).collect(Collectors.joining("\n  or "));
        }
        return path instanceof AccessPath.Scan scan ? "scan " + table(path) + filter(scan.filters()) : "nothing";
    }

    private String table(AccessPath path) {
        return layouts.apply(path.entity()).table();
    }

    private static String suffix(@Nullable String index) {
        return index == null ? "" : "/" + index;
    }

    private String filter(List<Term> filters) {
        return filters.isEmpty()
                ? ""
                : "   filter " + filters.stream().map(terms::of).collect(Collectors.joining(" and "));
    }

    private String keys(AccessPath.Keys path) {
        boolean one = path.given().stream()
                .allMatch(each -> !each.collection() && each.candidates().size() <= 1);
        var table = path.entity().keys().table();
        List<ModelPath> id = path.entity().id().components();
        TemplateText partition = new TemplateText(
                table.partition(), table.partitionSlots().stream().map(id::get).toList());
        TemplateText sort = new TemplateText(
                table.sort(), table.sortSlots().stream().map(id::get).toList());
        return (one ? "get " : "batch-get ") + table(path) + "  " + whole(partition, path.given()) + "·"
                + whole(sort, path.given());
    }

    private String key(AccessPath.Query path) {
        ShardText shards = path.keys().shards();
        TemplateText partition = path.keys().partition();
        String first = partition == null ? shards(shards) : whole(partition, path.given());
        TemplateText sort = path.keys().sort();
        String second = sort == null ? "" : sort(sort, path.given(), path.range());
        return second.isEmpty() ? first : first + " · " + second;
    }

    private static String shards(@Nullable ShardText shards) {
        if (shards == null) {
            return "";
        }
        String tenant = shards.tenant() == null ? "" : "{tenant}#";
        return shards.prefix() + tenant + (shards.shards() == 1 ? "0" : "0.." + (shards.shards() - 1));
    }

    /** Every slot has values. */
    private String whole(TemplateText text, List<Given> given) {
        StringBuilder whole = new StringBuilder();
        List<String> literals = literals(text);
        for (int i = 0; i < text.sources().size(); i++) {
            whole.append(literals.get(i))
                    .append('{')
                    .append(value(text.sources().get(i), given))
                    .append('}');
        }
        return whole.append(literals.get(literals.size() - 1)).toString();
    }

    private String sort(TemplateText text, List<Given> given, @Nullable SortRange range) {
        List<String> literals = literals(text);
        StringBuilder sort = new StringBuilder();
        for (int i = 0; i < text.sources().size(); i++) {
            String value = value(text.sources().get(i), given);
            sort.append(literals.get(i));
            if (value.isEmpty()) {
                return range != null
                        ? sort.append('{').append(range(range)).append('}').toString()
                        : sort.isEmpty() ? "" : "begins " + sort;
            }
            sort.append('{').append(value).append('}');
        }
        return sort.append(literals.get(literals.size() - 1)).toString();
    }

    /** What is before each slot, and after the last. */
    private static List<String> literals(TemplateText text) {
        List<String> literals = new ArrayList<>();
        String template = text.formula().toString();
        int start = 0;
        for (int i = 0; i < text.sources().size(); i++) {
            int slot = template.indexOf('{', start);
            literals.add(template.substring(start, slot));
            start = template.indexOf('}', slot) + 1;
        }
        literals.add(template.substring(start));
        return literals;
    }

    /** Empty where it has none. */
    private String value(ModelPath source, List<Given> given) {
        for (Given each : given) {
            int place = KeySource.names(each.sources()).indexOf(KeySource.name(source));
            if (place >= 0) {
                return value(each, place);
            }
        }
        return "";
    }

    private String value(Given given, int place) {
        if (given.kind() == Given.Kind.TENANT) {
            return "tenant";
        }
        String values = given.candidates().stream().map(terms::of).collect(Collectors.joining(", "));
        EntityModel target = given.target();
        return target != null && given.sources().size() > 1
                ? values + "." + target.id().components().get(place).leaf().name()
                : values;
    }

    private String range(SortRange range) {
        String name = range.source().name();
        if (range.prefix() != null) {
            return name + " like " + terms.of(range.prefix().pattern());
        }
        List<String> ends = new ArrayList<>();
        if (range.low() != null) {
            ends.add(name
                    + (range.low().inclusive() ? " >= " : " > ")
                    + terms.of(range.low().value()));
        }
        if (range.high() != null) {
            ends.add(name
                    + (range.high().inclusive() ? " <= " : " < ")
                    + terms.of(range.high().value()));
        }
        return String.join(" and ", ends);
    }

    private String key(AccessPath.NativeQuery path) {
        String partition = equalities(path.index().partition(), path.given());
        String sort = equalities(path.index().sort(), path.given());
        SortRange range = path.range();
        String more = range == null ? "" : (sort.isEmpty() ? "" : ", ") + range(range);
        return sort.isEmpty() && more.isEmpty() ? partition : partition + " · " + sort + more;
    }

    private String equalities(List<AttributeModel> attributes, List<Given> given) {
        List<String> equal = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            String value = value(new ModelPath(List.of(attribute)), given);
            if (value.isEmpty()) {
                break;
            }
            equal.add(attribute.storedName() + " = " + value);
        }
        return String.join(", ", equal);
    }
}
