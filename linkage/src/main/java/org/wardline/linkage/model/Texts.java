package org.wardline.linkage.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of cleaning that concern words and letters. */
final class Texts {
    /** Letters that Unicode does not take apart into a plain one and a mark. */
    private static final Map<Integer, String> SPELT_OUT =
            Map.ofEntries(
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'ẞ', "SS"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'Æ', "AE"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'Œ', "OE"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'Ø', "O"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'Đ', "D"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'Ð', "D"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'Þ', "TH"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'Ħ', "H"),
                    Map.entry((int) 'ı', "i"));

    private static final Set<Character.UnicodeBlock> MARKS =
            Set.of(
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
                    Character.UnicodeBlock.COMBINING_HALF_MARKS);

    /** What stands before or after names and is part of nobody's. */
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "dr",
                    "sir",
                    "dame",
                    "prof",
                    "professor",
                    "rev",
                    "revd",
                    "reverend",
                    "baronet",
                    "bart",
                    "bt",
                    "esq",
                    "esquire",
                    "jr",
                    "sr",
                    "obe",
                    "mbe",
                    "cbe",
                    "kbe",
                    "dbe",
                    "gbe",
                    "phd",
                    "qc",
                    "frs",
                    "1st",
                    "2nd",
                    "3rd",
                    "4th",
                    "5th",
                    "6th",
                    "7th",
                    "8th",
                    "9th",
                    "10th",
                    "11th",
                    "12th");

    /** Titles that are somebody's name too. */
    private static final Set<String> TITLES_AND_NAMES =
            Set.of(
                    "lord",
                    "lady",
                    "rt",
                    "hon",
                    "right",
                    "honourable",
                    "capt",
                    "captain",
                    "col",
                    "colonel",
                    "lt",
                    "lieutenant",
                    "major",
                    "general",
                    "admiral",
                    "sgt",
                    "sergeant",
                    "father",
                    "sister",
                    "viscount",
                    "earl",
                    "duke",
                    "baron");

    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "unknown",
                    "not known",
                    "unkown",
                    "unk",
                    "n/a",
                    "#n/a",
                    "n.a.",
                    "n.k.",
                    "n/k",
                    "none",
                    "null",
                    "nil",
                    "nan",
                    "not available",
                    "not applicable",
                    "not given",
                    "not provided",
                    "not recorded",
                    "not stated",
                    "not specified",
                    "unspecified",
                    "undefined",
                    "missing",
                    "anonymous",
                    "anon",
                    "refused",
                    "withheld",
                    "redacted",
                    "tbc",
                    "tba",
                    "to be confirmed",
                    "don't know",
                    "dont know",
                    "no fixed abode",
                    "no fixed address",
                    "nfa");

    private static final int LONGEST_PLACEHOLDER =
            PLACEHOLDERS.stream().mapToInt(String::length).max().orElseThrow();

    private Texts() {}

    /** Marks off letters of the Latin, Greek and Cyrillic kind; the vowels of other scripts are let be. */
    static String plainLetters(String text) {
        if (isAscii(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> !isMark(letter))
                .forEach(letter -> {
                    var spelt = SPELT_OUT.get(letter);
                    if (spelt == null) {
                        plain.appendCodePoint(letter);
                    } else {
                        plain.append(spelt);
                    }
                });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int letter) {
        var block = Character.UnicodeBlock.of(letter);
        return block != null && MARKS.contains(block);
    }

    /** Words of letters and digits, with the hyphens and apostrophes inside them, one space apart. */
    static String words(String text) {
        var words = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isOfWord(letter)) {
                words.appendCodePoint(letter);
            } else if (isApostrophe(letter)) {
                joint(words, '\'');
            } else if (isHyphen(letter)) {
                joint(words, '-');
            } else {
                endWord(words);
            }
        }
        endWord(words);
        return words.toString().stripTrailing();
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’' || letter == '‘' || letter == '`' || letter == 'ʼ';
    }

    private static boolean isHyphen(int letter) {
        return letter == '-' || letter == '‐' || letter == '‑';
    }

    /** Puts a hyphen or an apostrophe inside a word, once. */
    private static void joint(StringBuilder words, char joint) {
        if (!words.isEmpty() && Character.isLetterOrDigit(words.codePointBefore(words.length()))) {
            words.append(joint);
        }
    }

    private static void endWord(StringBuilder words) {
        while (!words.isEmpty() && "'-".indexOf(words.charAt(words.length() - 1)) >= 0) {
            words.setLength(words.length() - 1);
        }
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Without titles and honours; a text of nothing else is no value. */
    static @Nullable String withoutTitles(String text) {
        var words = new ArrayList<>(List.of(text.split(" ", -1)));
        words.removeIf(String::isEmpty);
        words.removeIf(word -> TITLES.contains(bare(word)));
        while (words.size() > 2 && TITLES_AND_NAMES.contains(bare(words.getFirst()))) {
            words.removeFirst();
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /** In lower case, without a full stop at its end. */
    private static String bare(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    static String lettersAndDigits(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String digits(String text) {
        var kept = new StringBuilder(text.length());
        text.chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .forEach(letter -> kept.append((char) letter));
        return kept.toString();
    }

    /** No value for words that stand for nothing, and for texts without any letter or digit. */
    static @Nullable String notPlaceholder(String text) {
        var stripped = text.strip();
        // "Na" is a name; in capitals it is what spreadsheets and statistical packages write for
        // nothing.
        if (stripped.equals("NA")
                || (stripped.length() <= LONGEST_PLACEHOLDER
                        && PLACEHOLDERS.contains(stripped.toLowerCase(Locale.ROOT)))) {
            return null;
        }
        return hasLetterOrDigit(stripped) ? text : null;
    }

    private static boolean hasLetterOrDigit(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** An address in lower case, without spaces, angle brackets, "mailto:" and the "+tag" that mail servers ignore. */
    static String email(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter ->
                        !Character.isWhitespace(letter)
                                && !Character.isSpaceChar(letter)
                                && letter != '<'
                                && letter != '>')
                .forEach(kept::appendCodePoint);
        while (kept.indexOf("mailto:") == 0) {
            kept.delete(0, "mailto:".length());
        }
        var at = kept.lastIndexOf("@");
        var plus = kept.indexOf("+");
        if (plus > 0 && plus < at) {
            kept.delete(plus, at);
        }
        return kept.toString();
    }

    /** "m" or "f": in words, by letter, or by the numbers of ISO/IEC 5218. */
    static @Nullable String sex(String raw) {
        return switch (raw.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "boy", "1" -> "m";
            case "f", "female", "woman", "girl", "2" -> "f";
            default -> null;
        };
    }
}
