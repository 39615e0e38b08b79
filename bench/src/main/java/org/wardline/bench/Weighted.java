package org.wardline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Things that are drawn as often as their weights say. Drawing takes the same time however many there are (A. J. Walker,
 * "An efficient method for generating discrete random variables with general distributions", 1977).
 */
final class Weighted<T> {
    private final List<T> things;
    private final double[] stay;
    private final int[] other;

    /**
     * @param things what can be drawn, at least one
     * @param weights one for each, none negative, not all zero
     */
    Weighted(List<T> things, double[] weights) {
        this.things = List.copyOf(things);
        this.stay = new double[weights.length];
        this.other = new int[weights.length];
        var total = Arrays.stream(weights).sum();
        var poor = new ArrayList<Integer>();
        var rich = new ArrayList<Integer>();
        for (var i = 0; i < weights.length; i++) {
            stay[i] = weights[i] * weights.length / total;
            other[i] = i;
            (stay[i] < 1 ? poor : rich).add(i);
        }
        while (!poor.isEmpty() && !rich.isEmpty()) {
            var low = poor.removeLast();
            var high = rich.removeLast();
            other[low] = high;
            stay[high] -= 1 - stay[low];
            (stay[high] < 1 ? poor : rich).add(high);
        }
    }

    T draw(SplittableRandom random) {
        var at = random.nextInt(stay.length);
        return things.get(random.nextDouble() < stay[at] ? at : other[at]);
    }
}
