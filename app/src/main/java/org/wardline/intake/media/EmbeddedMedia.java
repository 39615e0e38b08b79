package org.wardline.intake.media;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds media written as text: data URIs, drawings in SVG, and base64 or hexadecimal whose decoded start is that of a
 * known format, also when split over lines. Looks at every character, not at words, because senders glue such text to
 * anything.
 */
public final class EmbeddedMedia {
    private static final Pattern DATA_URI =
            Pattern.compile(
                    "data:(image|video|audio)/[^,\\s]{1,100}(;base64,|,(?=\\S))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAWING = Pattern.compile("<svg[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[\\s:,-]?){80}");

    /** Shorter text can hold no picture, and a hash or token of its length may look like anything. */
    private static final int SHORTEST = 40;

    /** From this length on, base64 is also decoded whole: it may be a letter or page with pictures in it. */
    private static final int WORTH_DECODING = 512;

    /** Longer than any digest. */
    private static final int SHORTEST_HEX = 160;

    private static final int SIGNATURE_BYTES = 18;
    private static final int DEEPEST = 3;

    private EmbeddedMedia() {}

    /** What is found first; empty when there is nothing. */
    public static Optional<Finding> find(String text) {
        return find(text, 0).map(Hit::finding);
    }

    /**
     * As {@link #find} over bytes that could not be read in their own format, so that escapes are still in them; also
     * looks for naked media bytes. Says on which line.
     */
    public static Optional<Found> findRaw(byte[] bytes) {
        var naked = naked(bytes, false);
        if (naked.isPresent()) {
            return naked;
        }
        var text = unescaped(Text.roughly(bytes));
        return find(text, 0)
                .map(hit -> new Found(hit.finding(), lineAfter(text.substring(0, hit.at()))));
    }

    /**
     * Media bytes as they are in bytes that can be read as text: a narrow encoding gives every byte a character. Marks
     * that are words are passed over, because a narrative may speak of them.
     */
    public static Optional<Found> findInReadable(byte[] bytes) {
        return naked(bytes, true);
    }

    private static Optional<Found> naked(byte[] bytes, boolean readable) {
        for (var i = 0; i < bytes.length; i++) {
            var found =
                    readable && bytes[i] >= ' '
                            ? Optional.<Finding>empty()
                            : Signatures.strong(bytes, i);
            if (found.isPresent()) {
                var before = new String(bytes, 0, i, StandardCharsets.ISO_8859_1);
                return Optional.of(new Found(found.get(), lineAfter(before)));
            }
        }
        return Optional.empty();
    }

    /**
     * What was found in raw bytes.
     *
     * @param line counted from 1
     */
    public record Found(Finding finding, int line) {}

    private record Hit(Finding finding, int at) {}

    private static Optional<Hit> find(String text, int depth) {
        var written =
                marked(text, ':', "data:".length() - 1, DATA_URI)
                        .or(() -> marked(text, '<', 0, DRAWING));
        if (written.isPresent() || text.length() < SHORTEST) {
            return written;
        }
        return base64(text).or(() -> hex(text)).or(() -> inside(text, depth));
    }

    /** Looks for a pattern only where its rarest character stands: most text has none. */
    private static Optional<Hit> marked(String text, char rarest, int before, Pattern pattern) {
        for (var i = text.indexOf(rarest); i >= 0; i = text.indexOf(rarest, i + 1)) {
            var from = i - before;
            if (from >= 0 && pattern.matcher(text).region(from, text.length()).lookingAt()) {
                return Optional.of(new Hit(new Finding("image/*", Finding.Kind.MEDIA), from));
            }
        }
        return Optional.empty();
    }

    private static Optional<Hit> base64(String text) {
        for (var i = 0; i + SHORTEST <= text.length(); i++) {
            var first = Base64Text.firstByte(text, i);
            if (first >= 0 && Signatures.mayBegin(first)) {
                var head = Base64Text.decode(text, i, SIGNATURE_BYTES);
                var found = Signatures.strong(head, 0);
                if (found.isPresent() && Base64Text.runs(text, i, SHORTEST)) {
                    return Optional.of(new Hit(found.get(), i));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Hit> hex(String text) {
        if (text.length() < SHORTEST_HEX) {
            return Optional.empty();
        }
        var runs = LONG_HEX.matcher(text);
        while (runs.find()) {
            var digits = runs.group().replaceAll("[^0-9A-Fa-f]", "");
            var head = HexFormat.of().parseHex(digits.substring(0, 2 * SIGNATURE_BYTES));
            var found = Signatures.strong(head, 0);
            if (found.isPresent()) {
                return Optional.of(new Hit(found.get(), runs.start()));
            }
        }
        return Optional.empty();
    }

    /** Decodes long runs whole and looks inside them again. */
    private static Optional<Hit> inside(String text, int depth) {
        if (depth == DEEPEST || text.length() < WORTH_DECODING) {
            return Optional.empty();
        }
        for (var i = 0; i < text.length(); i++) {
            var end = Base64Text.endOfRun(text, i);
            if (end - i >= WORTH_DECODING) {
                var at = i;
                var decoded = Base64Text.decode(text, i, Integer.MAX_VALUE);
                // A few bytes before a picture move it off the places where its base64 is known.
                var found =
                        naked(decoded, false)
                                .map(Found::finding)
                                .or(() -> find(Text.roughly(decoded), depth + 1).map(Hit::finding));
                if (found.isPresent()) {
                    return Optional.of(new Hit(found.get(), at));
                }
            }
            i = Math.max(i, end);
        }
        return Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replace("\\/", "/").replace("\\n", "\n").replace("\\r", "\n");
    }

    private static int lineAfter(String before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
