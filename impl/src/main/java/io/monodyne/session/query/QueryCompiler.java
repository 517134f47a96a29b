package io.monodyne.session.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.monodyne.IndexAdvice;
import io.monodyne.query.bind.Binder;
import io.monodyne.query.jpql.Jpql;
import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.plan.IndexAdvisor;
import io.monodyne.query.plan.QueryPlanner;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.term.BoundStatement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has statements parsed and bound, and keeps those that were used last. Factory-lived, thread-safe. */
public final class QueryCompiler {

    private final Binder binder;
    private final QueryPlanner planner;
    private final QueryPlanner assuming;
    private final SeenQueries seen = new SeenQueries();
    private final Cache<Object, CompiledQuery> cache;

    /**
     * @param assuming one that asks no table for its indexes, for what is checked before the first request
     * @param size how many statements are kept
     */
    public QueryCompiler(Binder binder, QueryPlanner planner, QueryPlanner assuming, long size) {
        this.binder = binder;
        this.planner = planner;
        this.assuming = assuming;
        this.cache = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** @throws IllegalArgumentException where the text is no statement, or one that means nothing; the message has the place */
    CompiledQuery compile(@Nullable String text) {
        if (text == null) {
            throw QueryProblems.nothingAsked();
        }
        CompiledQuery known = cache.getIfPresent(text);
        if (known == null) {
            known = compiled(text);
            cache.put(text, known);
        }
        return known;
    }

    /** What is missing for the queries that were planned, and for others, to be keyed. */
    IndexAdvice advise(Map<String, BoundStatement> named) {
        Map<String, BoundStatement> all = new LinkedHashMap<>(named);
        Set<BoundStatement> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(named.values());
        seen.all().forEach((text, statement) -> {
            if (known.add(statement)) {
                all.put(text, statement);
            }
        });
        return new IndexAdvisor(planner).advise(all, seen.complete());
    }

    /** Throws where a statement would read more than a limit allows, or can't be read by the index that it names. */
    void check(CompiledQuery query, AccessLimit limit, @Nullable String index) {
        assuming.plan(query.bound(), limit, index);
    }

    private CompiledQuery compiled(String text) {
        Statement statement = Jpql.parse(text);
        try {
            return new CompiledQuery(text, binder.bind(statement), planner, seen);
        } catch (StatementException e) {
            throw e.in(text);
        }
    }

    /** A statement that was not written as text. */
    CompiledQuery compile(Statement statement) {
        CompiledQuery known = cache.getIfPresent(statement);
        if (known == null) {
            known = new CompiledQuery(statement.toString(), binder.bind(statement), planner, seen);
            cache.put(statement, known);
        }
        return known;
    }
}
