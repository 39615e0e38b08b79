package org.wardline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How a word goes wrong on its way into a record: at the keyboard, by ear, or under a scanner. */
final class Slips {
    private static final List<String> KEYBOARD =
            List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final Map<Character, String> neighbours = new HashMap<>();
    private final Map<Character, List<Rule>> byEar = new HashMap<>();
    private final Map<Character, List<Rule>> byEye = new HashMap<>();

    private record Rule(String where, String from, String to) {
        boolean holds(String word, int at) {
            return word.startsWith(from, at)
                    && (!where.equals("start") || at == 0)
                    && (!where.equals("end") || at + from.length() == word.length());
        }
    }

    Slips() {
        for (var row : KEYBOARD) {
            for (var i = 0; i < row.length(); i++) {
                neighbours.put(
                        row.charAt(i),
                        row.substring(Math.max(0, i - 1), i)
                                + row.substring(i + 1, Math.min(row.length(), i + 2)));
            }
        }
        for (var row : Lists.rows("misspellings")) {
            var kind = row[0].equals("sound") ? byEar : byEye;
            kind.computeIfAbsent(row[2].charAt(0), _ -> new ArrayList<>())
                    .add(new Rule(row[1], row[2], row[3]));
        }
    }

    /** The word with one slip; two of three at the keyboard. */
    String slip(String word, SplittableRandom random) {
        if (word.length() < 2) {
            return word;
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> rule(byEar, word, random);
            case 2 -> rule(byEye, word, random);
            default -> keyboard(word, random);
        };
    }

    private String rule(Map<Character, List<Rule>> rules, String word, SplittableRandom random) {
        var begin = random.nextInt(word.length());
        for (var step = 0; step < word.length(); step++) {
            var at = (begin + step) % word.length();
            var fitting =
                    rules.getOrDefault(word.charAt(at), List.of()).stream()
                            .filter(rule -> rule.holds(word, at))
                            .toList();
            if (!fitting.isEmpty()) {
                var rule = fitting.get(random.nextInt(fitting.size()));
                return word.substring(0, at) + rule.to + word.substring(at + rule.from.length());
            }
        }
        return keyboard(word, random);
    }

    private String keyboard(String word, SplittableRandom random) {
        var at = random.nextInt(word.length());
        var letter = word.charAt(at);
        var before = word.substring(0, at);
        var after = word.substring(at + 1);
        return switch (random.nextInt(5)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 ->
                    after.isEmpty()
                            ? before
                            : before + after.charAt(0) + letter + after.substring(1);
            default -> before + beside(letter, random) + after;
        };
    }

    /** One digit of a text replaced by another. */
    String wrongDigit(String text, SplittableRandom random) {
        var begin = random.nextInt(text.length());
        for (var step = 0; step < text.length(); step++) {
            var at = (begin + step) % text.length();
            if (Character.isDigit(text.charAt(at))) {
                return text.substring(0, at)
                        + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10
                        + text.substring(at + 1);
            }
        }
        return text;
    }

    private char beside(char letter, SplittableRandom random) {
        var keys = neighbours.getOrDefault(Character.toLowerCase(letter), "e");
        var key = keys.charAt(random.nextInt(keys.length()));
        return Character.isUpperCase(letter) ? Character.toUpperCase(key) : key;
    }
}
