package io.monodyne.query.plan;

import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/** Evaluates the terms of a plan: with parameters, and for a look-up with the row that it is done for. */
@FunctionalInterface
public interface TermValues {

    /** In Java, entities as {@code EntityRow} or as they are; a collection for a parameter that stands for one; null for unknown. */
    @Nullable
    Object valueOf(Term term);
}
