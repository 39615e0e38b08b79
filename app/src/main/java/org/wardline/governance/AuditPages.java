package org.wardline.governance;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are fetched a page at a time, and of which the next two may be looked at before they are taken. */
final class AuditPages<T> implements Iterator<T> {
    private final Function<@Nullable T, List<T>> fetch;
    private final ArrayDeque<T> fetched = new ArrayDeque<>();
    private @Nullable T last;
    private boolean ended;

    /**
     * Rows that have not been fetched yet.
     *
     * @param fetch the page after a row, or the first page after null; empty at the end
     */
    AuditPages(Function<@Nullable T, List<T>> fetch) {
        this.fetch = fetch;
    }

    /** The row that {@link #next} takes, or null at the end. */
    @Nullable T peek() {
        fetch(1);
        return fetched.peekFirst();
    }

    /** The row after that one, or null. */
    @Nullable T peekSecond() {
        fetch(2);
        return fetched.stream().skip(1).findFirst().orElse(null);
    }

    private void fetch(int wanted) {
        while (fetched.size() < wanted && !ended) {
            var page = fetch.apply(last);
            fetched.addAll(page);
            ended = page.isEmpty();
            last = page.isEmpty() ? last : page.getLast();
        }
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public T next() {
        var taken = peek();
        if (taken == null) {
            throw new NoSuchElementException("There are no more rows");
        }
        fetched.removeFirst();
        return taken;
    }
}
