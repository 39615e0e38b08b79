package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of made-up texts: some of few letters, so that much agrees by chance, some a few edits apart. */
final class TextPairs {
    private TextPairs() {}

    static List<DuckDbOracle.Pair> random(long seed, int number, int letters, int longest) {
        var random = new Random(seed);
        var pairs = new ArrayList<DuckDbOracle.Pair>();
        for (var i = 0; i < number; i++) {
            var left = text(random, letters, longest);
            var right =
                    random.nextInt(3) == 0
                            ? text(random, letters, longest)
                            : edited(random, left, letters);
            pairs.add(new DuckDbOracle.Pair(left, right));
        }
        return pairs;
    }

    private static String text(Random random, int letters, int longest) {
        var text = new StringBuilder();
        for (var left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(letter(random, letters));
        }
        return text.toString();
    }

    private static char letter(Random random, int letters) {
        return (char) ('a' + random.nextInt(letters));
    }

    private static String edited(Random random, String text, int letters) {
        var edited = new StringBuilder(text);
        for (var edits = random.nextInt(4); edits > 0 && edited.length() > 1; edits--) {
            var at = random.nextInt(edited.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> edited.setCharAt(at, letter(random, letters));
                case 1 -> edited.deleteCharAt(at);
                case 2 -> edited.insert(at, letter(random, letters));
                default -> {
                    var first = edited.charAt(at);
                    edited.setCharAt(at, edited.charAt(at + 1));
                    edited.setCharAt(at + 1, first);
                }
            }
        }
        return edited.toString();
    }
}
