package io.monodyne.query.term;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An aggregate of the values of a term, or of the different ones among them. */
final class ValueAccumulator implements Accumulator {

    private final Term argument;
    private final @Nullable Set<Object> seen;
    private final Accumulation accumulation;

    ValueAccumulator(Term argument, boolean distinct, Accumulation accumulation) {
        this.argument = argument;
        this.seen = distinct ? new HashSet<>() : null;
        this.accumulation = accumulation;
    }

    @Override
    public void add(Row row) {
        Object form = argument.form(row);
        if (form == null) {
            return;
        }
        if (seen != null) {
            Object key = Values.key(form);
            if (key != null && !seen.add(key)) {
                return;
            }
        }
        accumulation.add(form, argument, row);
    }

    @Override
    public @Nullable Object result() {
        return accumulation.result();
    }
}
