package org.wardline.results;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of six shades a number gets on the map: none for nought, then at most five ranges. Each ends at a number that is
 * easy to read and is about twice as wide as the one before, since a few forces are many times as large as most.
 *
 * @param ends the last number of each range, from the palest
 */
record Shades(List<Integer> ends) {
    private static final int RANGES = 5;

    Shades {
        ends = List.copyOf(ends);
    }

    static Shades over(Collection<Cell> cells) {
        var most =
                cells.stream()
                        .map(Cell::value)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var all = Stream.iterate(1, end -> easy(end + 1)).takeWhile(end -> end < most).toList();
        var ends =
                most == 0
                        ? List.<Integer>of()
                        : Stream.concat(all.stream(), Stream.of(easy(most))).toList();
        return new Shades(ends.subList(Math.max(0, ends.size() - RANGES), ends.size()));
    }

    /** 0 to 5. */
    int of(int number) {
        if (number == 0) {
            return 0;
        }
        return 1 + (int) ends.stream().filter(end -> end < number).count();
    }

    /** Nought and the ranges in use, from the palest. */
    List<TileMap.Key> keys() {
        return IntStream.rangeClosed(0, ends.size())
                .mapToObj(shade -> new TileMap.Key(shade, range(shade)))
                .toList();
    }

    private String range(int shade) {
        if (shade == 0) {
            return "0";
        }
        var from = shade == 1 ? 1 : ends.get(shade - 2) + 1;
        var to = ends.get(shade - 1);
        return from == to ? Integer.toString(to) : from + " to " + to;
    }

    /** The next number, no less, that is easy to read on an axis: 1, 2 or 5 with noughts after it. */
    static int easy(int atLeast) {
        for (var ten = 1; ; ten *= 10) {
            for (var step : List.of(1, 2, 5)) {
                if (step * ten >= atLeast) {
                    return step * ten;
                }
            }
        }
    }
}
