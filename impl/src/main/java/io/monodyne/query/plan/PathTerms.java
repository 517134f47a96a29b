package io.monodyne.query.plan;

import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms whose values a path is read by. Stateless. */
final class PathTerms {

    private PathTerms() {}

    static List<Term> of(AccessPath path) {
        List<Term> terms = new ArrayList<>();
        collect(path, terms);
        return terms;
    }

    /** Those that keys are made of. */
    static List<Term> of(List<Given> given, @Nullable SortRange range) {
        List<Term> terms = new ArrayList<>();
        add(terms, given, range, List.of());
        return terms;
    }

    private static void collect(AccessPath path, List<Term> terms) {
        if (path instanceof AccessPath.Keys keys) {
            keys.given().forEach(each -> terms.addAll(each.candidates()));
        } else if (path instanceof AccessPath.Query query) {
            add(terms, query.given(), query.range(), query.filters());
        } else if (path instanceof AccessPath.NativeQuery query) {
            add(terms, query.given(), query.range(), query.filters());
        } else if (path instanceof AccessPath.Union union) {
            union.paths().forEach(each -> collect(each, terms));
        } else if (path instanceof AccessPath.Scan scan) {
            terms.addAll(scan.filters());
        }
    }

    private static void add(List<Term> terms, List<Given> given, @Nullable SortRange range, List<Term> filters) {
        given.forEach(each -> terms.addAll(each.candidates()));
        terms.addAll(filters);
        if (range == null) {
            return;
        }
        if (range.low() != null) {
            terms.add(range.low().value());
        }
        if (range.high() != null) {
            terms.add(range.high().value());
        }
        if (range.prefix() != null) {
            terms.add(range.prefix().pattern());
        }
    }
}
