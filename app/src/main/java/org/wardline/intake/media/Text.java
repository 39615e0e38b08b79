package org.wardline.intake.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells text from what is not, and decodes it roughly: for searching, not for reading. */
public final class Text {
    private Text() {}

    /** Whether bytes cannot be text in any encoding that reports come in. */
    public static boolean binary(byte[] bytes) {
        var encoding = wideEncoding(bytes);
        return encoding == null ? controls(bytes) : gibberish(new String(bytes, encoding));
    }

    /** The characters, as far as they can be told; never fails. */
    public static String roughly(byte[] bytes) {
        var encoding = wideEncoding(bytes);
        return new String(bytes, encoding == null ? StandardCharsets.ISO_8859_1 : encoding);
    }

    private static boolean controls(byte[] bytes) {
        var controls = 0;
        for (var b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        // A stray control character is a fault in text; many are another kind of file.
        return controls > 8 && controls > bytes.length / 200;
    }

    /** Bytes that only begin like UTF-16 decode to characters that no script has. */
    private static boolean gibberish(String text) {
        var odd =
                text.codePoints()
                        .filter(c ->
                                c == 0
                                        || c == 0xFFFD
                                        || !Character.isDefined(c)
                                        || Character.getType(c) == Character.PRIVATE_USE)
                        .count();
        return odd > 4 && odd > text.length() / 50;
    }

    /** UTF-16 or UTF-32 by its mark or by where its zeros stand; null for every narrower encoding. */
    private static @Nullable Charset wideEncoding(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        var start =
                (bytes[0] & 0xFF) << 24
                        | (bytes[1] & 0xFF) << 16
                        | (bytes[2] & 0xFF) << 8
                        | (bytes[3] & 0xFF);
        if (start == 0x0000FEFF || start == 0xFFFE0000) {
            return Charset.forName("UTF-32");
        }
        return switch (start >>> 16) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            case '<', '{', '[' -> StandardCharsets.UTF_16BE;
            case '<' << 8, '{' << 8, '[' << 8 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }
}
