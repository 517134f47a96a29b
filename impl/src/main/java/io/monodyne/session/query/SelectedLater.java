package io.monodyne.session.query;

import io.monodyne.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A select that is ready to be run. Immutable. */
record SelectedLater<R>(Supplier<R> work, QueryWorks works) implements Operation<R> {

    @Override
    public R run() {
        works.requireOpen();
        return work.get();
    }

    @Override
    public CompletionStage<R> runAsync() {
        if (works.ofEntityManager()) {
            throw QueryProblems.oneThread();
        }
        works.requireOpen();
        CompletableFuture<R> answer = new CompletableFuture<>();
        works.executor().execute(() -> complete(answer));
        return answer;
    }

    /** With the exception itself, which {@code supplyAsync} would wrap. */
    private void complete(CompletableFuture<R> answer) {
        try {
            answer.complete(run());
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }
}
