package io.monodyne.single;

import io.monodyne.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** An operation that is ready to be run. Immutable. */
record Sendable<R>(Supplier<R> work, Works works, Executor executor) implements Operation<R> {

    @Override
    public R run() {
        works.requireOpen();
        return work.get();
    }

    @Override
    public CompletionStage<R> runAsync() {
        if (works.ofEntityManager()) {
            throw SingleProblems.oneThread();
        }
        works.requireOpen();
        CompletableFuture<R> answer = new CompletableFuture<>();
        executor.execute(() -> complete(answer));
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
