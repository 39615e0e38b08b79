package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hands the engine's pairs, as they come, to workers on several threads. */
final class Scan {
    private static final int WAITING = 64;

    /** One thread's share of the work. */
    interface Worker {
        void pairs(int[] left, int[] right, int count);
    }

    /** Some pairs; none of them ends the work. */
    private static final class Batch {
        private static final Batch END = new Batch(new int[0], new int[0], 0);

        private final int[] left;
        private final int[] right;
        private final int count;

        Batch(int[] left, int[] right, int count) {
            this.left = left;
            this.right = right;
            this.count = count;
        }
    }

    private Scan() {}

    /** Asks the engine for pairs; answers the workers that have seen them, when all are seen. */
    static <W extends Worker> List<W> over(
            int threads, Supplier<W> worker, Consumer<Engine.Pairs> asking) {
        if (threads == 1) {
            var only = worker.get();
            asking.accept(only::pairs);
            return List.of(only);
        }
        var queue = new ArrayBlockingQueue<Batch>(WAITING);
        var workers = new ArrayList<W>();
        var pending = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var thread = 0; thread < threads; thread++) {
                var each = worker.get();
                workers.add(each);
                pending.add(pool.submit(() -> drain(queue, each)));
            }
            try {
                asking.accept(
                        (left, right, count) -> put(queue, new Batch(left, right, count), pending));
            } finally {
                put(queue, Batch.END, pending);
            }
            pending.forEach(Parallel::result);
        }
        return workers;
    }

    /** A worker that failed takes nothing more, so waiting for it has to end. */
    private static void put(BlockingQueue<Batch> queue, Batch batch, List<Future<?>> workers) {
        try {
            while (!queue.offer(batch, 100, TimeUnit.MILLISECONDS)) {
                workers.stream().filter(Future::isDone).forEach(Parallel::result);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private static void drain(BlockingQueue<Batch> queue, Worker worker) {
        try {
            for (var batch = queue.take(); batch.count > 0; batch = queue.take()) {
                worker.pairs(batch.left, batch.right, batch.count);
            }
            queue.put(Batch.END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
