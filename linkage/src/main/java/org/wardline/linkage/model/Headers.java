package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of a file's columns. */
final class Headers {
    private static final double NEARLY = 0.85;

    /** Words at the end of a name that say how a column was made, not what it holds: "postcode_fake", "fname_c1". */
    private static final Set<String> HOW_MADE =
            Set.of(
                    "fake",
                    "synthetic",
                    "raw",
                    "orig",
                    "original",
                    "clean",
                    "cleaned",
                    "std",
                    "standardised",
                    "standardized",
                    "norm",
                    "normalised",
                    "normalized",
                    "text",
                    "txt",
                    "str",
                    "string",
                    "value",
                    "val",
                    "field",
                    "col",
                    "c1",
                    "1",
                    "l",
                    "r");

    private Headers() {}

    /** In lower case, letters and digits only, so that "First Name", "first_name" and "FirstName" are the same. */
    static String plain(String header) {
        return Texts.lettersAndDigits(Texts.plainLetters(header)).toLowerCase(Locale.ROOT);
    }

    /** The same without the words at its end that say how the column was made; never nothing. */
    static String core(String header) {
        var words = words(header);
        while (words.size() > 1 && HOW_MADE.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join("", words);
    }

    /** Words begin after what is no letter or digit, and at a capital that follows a small letter. */
    private static List<String> words(String header) {
        var plain = Texts.plainLetters(header);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var at = 0; at < plain.length(); at++) {
            var letter = plain.charAt(at);
            var inside = Character.isLetterOrDigit(letter);
            var begins =
                    at > 0
                            && Character.isUpperCase(letter)
                            && Character.isLowerCase(plain.charAt(at - 1));
            if ((begins || !inside) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (inside) {
                word.append(letter);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The name that was probably meant. */
    static Optional<String> nearest(String written, List<String> names) {
        return names.stream()
                .filter(name -> Likeness.of(plain(written), plain(name)) >= NEARLY)
                .max((one, other) ->
                        Double.compare(
                                Likeness.of(plain(written), plain(one)),
                                Likeness.of(plain(written), plain(other))));
    }
}
