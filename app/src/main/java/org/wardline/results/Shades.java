package org.wardline.results;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which of six shades a number gets on the map: none for nought, then five ranges of equal width, rounded so that their
 * bounds are easy to read.
 *
 * @param width how many numbers a shade spans
 * @param used how many of the five ranges are needed
 */
record Shades(int width, int used) {
    private static final int RANGES = 5;
    private static final List<Integer> EASY = List.of(1, 2, 3, 4, 5, 10);

    static Shades over(Collection<Cell> cells) {
        var most =
                cells.stream()
                        .map(Cell::value)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var width = easy(Math.ceilDiv(most, RANGES));
        return new Shades(width, Math.ceilDiv(most, width));
    }

    /** 0 to 5. */
    int of(int number) {
        return number == 0 ? 0 : Math.min(RANGES, (number - 1) / width + 1);
    }

    /** Nought and the ranges in use, from the palest. */
    List<TileMap.Key> keys() {
        return IntStream.rangeClosed(0, used)
                .mapToObj(shade -> new TileMap.Key(shade, range(shade)))
                .toList();
    }

    private String range(int shade) {
        if (shade == 0) {
            return "0";
        }
        var from = (shade - 1) * width + 1;
        var to = shade * width;
        return from == to ? Integer.toString(to) : from + " to " + to;
    }

    /** The next number, no less, that is easy to read on an axis. */
    static int easy(int atLeast) {
        for (var ten = 1; ; ten *= 10) {
            for (var step : EASY) {
                if (step * ten >= atLeast) {
                    return step * ten;
                }
            }
        }
    }
}
