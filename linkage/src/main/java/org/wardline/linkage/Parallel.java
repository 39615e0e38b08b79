package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on a few threads, results in the order of what they came from. */
final class Parallel {
    private Parallel() {}

    static <A, B> List<B> map(int threads, List<A> items, Function<A, B> work) {
        if (threads == 1 || items.size() < 2) {
            return items.stream().map(work).toList();
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var pending = new ArrayList<Future<B>>();
            for (var item : items) {
                Callable<B> each = () -> work.apply(item);
                pending.add(pool.submit(each));
            }
            var done = new ArrayList<B>();
            for (var each : pending) {
                done.add(result(each));
            }
            return done;
        }
    }

    static <B> B result(Future<B> pending) {
        try {
            return pending.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("A piece of work failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
